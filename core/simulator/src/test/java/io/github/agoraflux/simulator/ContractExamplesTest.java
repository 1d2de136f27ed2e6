package io.github.agoraflux.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.channels.User;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every documented example: its request is understood, and its answer has the documented form. */
class ContractExamplesTest {

  private static final String APP = "876922cbca0098dff4323566daa89675";
  private static final String MASKED_APP = "4855xxxxxxxxxxxxxxxxxxxxxxxxeae2";
  private static final String DOCUMENTED_CONVERTER = "4c014467d647bb87b60b719f6fa57686";
  private static final String DOCUMENTED_RULE = "1953";

  private AgoraSimulator agora;
  private RawClient client;
  private String converter;
  private String rule;

  @BeforeEach
  void start() throws IOException {
    agora = AgoraSimulator.start(s -> s.appId(APP).anotherAppId(MASKED_APP).withoutRateLimits());
    client = RawClient.of(agora);
    converter = send("media-push.create/request-3").at("/converter/id").asString();
    rule = send("channel-management.create-rule/request-1").at("/id").asString();
    agora.channels().join("lkj144", User.host(1));
    agora.channels().join("test", User.host(2845863044L));
    agora.channels().join("show68", User.host(574332), User.audience(906219905));
    agora.channels().join("room", User.of(906218805));
  }

  @AfterEach
  void close() {
    agora.close();
  }

  private Reply send(String example) throws IOException {
    Example request = Example.of(example);
    String path =
        (request.path() + request.query())
            .replace("{region}", "na")
            .replace("{appId}", APP)
            .replace("{converterId}", String.valueOf(converter))
            .replace(DOCUMENTED_CONVERTER, String.valueOf(converter));
    String body = request.body();
    if (body != null && rule != null) {
      body = body.replace("\"id\":" + DOCUMENTED_RULE, "\"id\":" + rule);
    }
    return client.send(request.method(), path, body);
  }

  static Stream<String> requests() {
    return Stream.of(
        "channel-management.check-host-in/request-1",
        "channel-management.create-rule/request-1",
        "channel-management.create-rule/request-2",
        "channel-management.delete-rule/request-1",
        "channel-management.get-user-status/request-1",
        "channel-management.list-channels/request-1",
        "channel-management.list-channels/request-2",
        "channel-management.list-hosts/request-1",
        "channel-management.list-rules/request-1",
        "channel-management.list-users/request-1",
        "channel-management.update-rule/request-1",
        "media-push.create/request-1",
        "media-push.create/request-2",
        "media-push.create/request-4",
        "media-push.create/request-5",
        "media-push.delete/request-1",
        "media-push.get/request-1",
        "media-push.list/request-1",
        "media-push.list-by-channel/request-1",
        "media-push.update/request-1",
        "media-push.update/request-2");
  }

  @ParameterizedTest
  @MethodSource("requests")
  @DisplayName("A documented request reaches its operation and succeeds")
  void understood(String example) throws IOException {
    if (example.startsWith("media-push.create")) {
      agora.converters().destroy(converter);
    }
    agora.journal().clear();

    Reply reply = send(example);

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(agora.journal().all())
        .singleElement()
        .satisfies(
            request ->
                assertThat(request.operationId())
                    .isEqualTo(example.substring(0, example.indexOf('/'))));
  }

  @ParameterizedTest
  @CsvSource({
    "channel-management.check-host-in/request-1, channel-management.check-host-in/response-1",
    "channel-management.create-rule/request-1, channel-management.create-rule/response-1",
    "channel-management.delete-rule/request-1, channel-management.delete-rule/response-1",
    "channel-management.get-user-status/request-1, channel-management.get-user-status/response-1",
    "channel-management.list-channels/request-1, channel-management.list-channels/response-1",
    "channel-management.list-hosts/request-1, channel-management.list-hosts/response-1",
    "channel-management.list-rules/request-1, channel-management.list-rules/response-1",
    "channel-management.list-users/request-1, channel-management.list-users/response-2",
    "channel-management.update-rule/request-1, channel-management.update-rule/response-1",
    "media-push.create/request-1, media-push.create/response-1",
    "media-push.list/request-1, media-push.list/response-1",
    "media-push.update/request-2, media-push.update/response-1"
  })
  @DisplayName("An answer has the members and the types of the documented one")
  void documentedForm(String request, String response) throws IOException {
    Reply reply = send(request);

    assertThat(reply.status()).isEqualTo(Example.of(response).status());
    assertThat(Example.structure(reply.json()))
        .isEqualTo(Example.structure(Example.of(response).json().get("body")));
  }

  @ParameterizedTest
  @CsvSource({
    "media-push.create/request-4, media-push.get/response-2",
    "media-push.create/request-5, media-push.get/response-3"
  })
  @DisplayName("A converter is shown with at least the documented members")
  void documentedConverter(String creation, String response) throws IOException {
    agora.converters().destroy(converter);
    converter = send(creation).at("/converter/id").asString();

    Reply reply = send("media-push.get/request-1");

    assertThat(Example.structure(reply.json()))
        .containsAll(Example.structure(Example.of(response).json().get("body")));
  }

  @ParameterizedTest
  @CsvSource({
    "room, channel-management.list-users/response-1",
    "x, channel-management.list-users/response-3"
  })
  @DisplayName("The users of a channel are told exactly as documented")
  void documentedUsers(String channel, String response) throws IOException {
    Reply reply = client.get("/dev/v1/channel/user/" + APP + "/" + channel);

    assertThat(reply.json()).isEqualTo(Example.of(response).json().get("body"));
  }

  @ParameterizedTest
  @CsvSource({"media-push.get/response-4", "channel-management.create-rule/response-2"})
  @DisplayName("Documented errors are told exactly as documented")
  void documentedErrors(String response) throws IOException {
    Example documented = Example.of(response);
    Reply reply =
        documented.status() == 404
            ? client.get("/na/v1/projects/" + APP + "/rtmp-converters/" + "0".repeat(32))
            : client.post("/dev/v1/kicking-rule", "{\"appid\":\"nobody\"}");

    assertThat(reply.status()).isEqualTo(documented.status());
    assertThat(reply.json()).isEqualTo(documented.json().get("body"));
  }
}
