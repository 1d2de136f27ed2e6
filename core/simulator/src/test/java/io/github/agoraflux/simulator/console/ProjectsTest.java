package io.github.agoraflux.simulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.RawClient;
import io.github.agoraflux.simulator.Reply;
import io.github.agoraflux.simulator.channels.User;
import io.github.agoraflux.simulator.product.Project;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Console does to a project holds for every product. */
class ProjectsTest {

  private AgoraSimulator agora;
  private RawClient client;

  @BeforeEach
  void start() {
    agora = AgoraSimulator.start(s -> s.withoutRateLimits().anotherAppId("a".repeat(32)));
    client = RawClient.of(agora);
  }

  @AfterEach
  void close() {
    agora.close();
  }

  private int channelsOf(String appId) throws IOException {
    return client.get("/dev/v1/channel/" + appId).status();
  }

  @Test
  @DisplayName("The account's projects are there from the start")
  void fromTheStart() throws IOException {
    Reply list = client.get("/dev/v1/projects/");

    assertThat(list.status()).isEqualTo(201);
    assertThat(list.at("/projects").valueStream().map(each -> each.get("vendor_key").asString()))
        .containsExactlyInAnyOrder(agora.appId(), "a".repeat(32));
    assertThat(agora.projects().ofAppId(agora.appId()).orElseThrow().certificate())
        .isEqualTo(agora.appCertificate());
    assertThat(agora.projects().all().toString()).doesNotContain(agora.appCertificate());
  }

  @Test
  @DisplayName("A new project is served until it is disabled, and again until it is deleted")
  void comesAndGoes() throws IOException {
    Reply created = client.post("/dev/v1/project", "{\"name\":\"new\",\"enable_sign_key\":true}");
    String appId = created.at("/project/vendor_key").asString();
    String id = created.at("/project/id").asString();
    agora.channels(appId).join("room", User.host(1));
    assertThat(channelsOf(appId)).isEqualTo(200);

    client.post("/dev/v1/project_status", "{\"id\":\"" + id + "\",\"status\":0}");
    assertThat(channelsOf(appId)).isEqualTo(400);
    Reply refused = client.post("/dev/v1/signkey", "{\"id\":\"" + id + "\",\"enable\":false}");
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.at("/error_msg").asString()).isEqualTo("project not exist");

    client.post("/dev/v1/project_status", "{\"id\":\"" + id + "\",\"status\":1}");
    assertThat(channelsOf(appId)).isEqualTo(200);
    client.delete("/dev/v1/project", "{\"id\":\"" + id + "\"}");
    assertThat(channelsOf(appId)).isEqualTo(400);
  }

  @Test
  @DisplayName("The older documents ask for a project in the body of a GET")
  void olderForm() throws IOException {
    Project first = agora.projects().all().get(0);

    Reply found =
        client.send(
            "GET",
            "/dev/v1/project/",
            "{\"id\":\"" + first.id() + "\",\"name\":\"" + first.name() + "\"}");

    assertThat(found.at("/projects/0/id").asString()).isEqualTo(first.id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /dev/v1/project | {\"name\":\"\",\"enable_sign_key\":true} | invalid name",
        "POST | /dev/v1/project | {\"name\":\"n\"} | invalid enable_sign_key",
        "POST | /dev/v1/project_status | {\"id\":\"x\",\"status\":2} | invalid status",
        "POST | /dev/v1/recording_config | {\"id\":\"x\"} | invalid recording_server",
        "GET | /dev/v1/project?id=x | | invalid name",
        "GET | /dev/v3/usage?from_date=2021-02-30&to_date=2021-03-01 | | invalid from_date",
        "GET | /dev/v1/usage?from_date=2021-03-02&to_date=2021-03-01 | | invalid to_date",
        "GET | /dev/v1/usage?from_date=0001-01-01&to_date=9999-01-01 | | invalid to_date",
        "POST | /dabiz/license/v2/active?pid=p&licenseKey=k | | invalid appid",
      })
  @DisplayName("What is not as documented is a bad request")
  void badRequests(String method, String path, String body, String message) throws IOException {
    Reply reply = client.send(method, path, body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/message").asString()).isEqualTo(message);
  }
}
