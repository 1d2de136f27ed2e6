package io.github.agoraflux.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.channels.User;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documented examples of Cloud Recording, in the order in which they belong together. */
class RecordingExamplesTest {

  private static final String APP = "876922cbca0098dff4323566daa89675";

  private AgoraSimulator agora;
  private RawClient client;
  private String resource = "";
  private String sid = "";

  @BeforeEach
  void start() {
    agora = AgoraSimulator.start(s -> s.appId(APP).withoutRateLimits());
    client = RawClient.of(agora);
    agora.channels().join("show68", User.host(1));
    agora.channels().join("<your_channel_name>", User.host(1));
  }

  @AfterEach
  void close() {
    agora.close();
  }

  private Reply send(String example, String mode) throws IOException {
    Example request = Example.of("cloud-recording." + example);
    String path =
        request
            .path()
            .replace("{appId}", APP)
            .replaceAll("/resourceid/[^/]+", "/resourceid/" + resource)
            .replaceAll("/sid/[^/]+", "/sid/" + sid)
            .replaceAll("/mode/[^/]+", "/mode/" + mode);
    return client.send(request.method(), path, request.body());
  }

  private void begin(String mode, String acquisition, String start) throws IOException {
    Example started = Example.of("cloud-recording." + start);
    String named =
        Example.of("cloud-recording." + acquisition)
            .body()
            .replace("show68", started.json().at("/body/cname").asString());
    resource =
        client
            .post("/v1/apps/" + APP + "/cloud_recording/acquire", named)
            .at("/resourceId")
            .asString();
    Reply reply = send(start, mode);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(Example.structure(reply.json()))
        .isEqualTo(
            Example.structure(Example.of("cloud-recording.start/response-1").json().get("body")));
    sid = reply.at("/sid").asString();
  }

  @ParameterizedTest
  @CsvSource({
    "mix, acquire/request-1, start/request-1, query/request-1, stop/request-1",
    "individual, acquire/request-2, start/request-2, query/request-2, stop/request-2",
    "web, acquire/request-3, start/request-3, query/request-3, stop/request-3",
    "individual, acquire/request-4, start/request-4, query/request-4, stop/request-4"
  })
  @DisplayName("Every mode is acquired, started, queried and stopped as documented")
  void modes(String mode, String acquisition, String start, String query, String stop)
      throws IOException {
    begin(mode, acquisition, start);

    assertThat(send(query, mode).status()).isEqualTo(200);
    assertThat(agora.recordings().running()).hasSize(1);
    assertThat(send(stop, mode).status()).isEqualTo(200);
    assertThat(agora.recordings().running()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "individual, acquire/request-2, start/request-5",
    "web, acquire/request-3, start/request-6"
  })
  @DisplayName("The starts of the present documents succeed")
  void starts(String mode, String acquisition, String start) throws IOException {
    begin(mode, acquisition, start);

    assertThat(agora.recordings().running()).hasSize(1);
  }

  @Test
  @DisplayName("A layout is replaced as documented, but not that of a page")
  void layouts() throws IOException {
    begin("mix", "acquire/request-1", "start/request-1");
    assertThat(send("update-layout/request-1", "mix").status()).isEqualTo(200);
    assertThat(send("stop/request-1", "mix").status()).isEqualTo(200);

    begin("web", "acquire/request-3", "start/request-3");
    assertThat(send("update-layout/request-2", "web").status()).isEqualTo(400);
  }

  @Test
  @DisplayName("What is told of a page has all that is documented")
  void pages() throws IOException {
    begin("web", "acquire/request-3", "start/request-3");

    assertThat(Example.structure(send("query/request-3", "web").json()))
        .isEqualTo(
            Example.structure(Example.of("cloud-recording.query/response-1").json().get("body")));
    assertThat(Example.structure(send("stop/request-3", "web").json()))
        .containsAll(
            Example.structure(Example.of("cloud-recording.stop/response-1").json().get("body")));
  }
}
