package io.github.agoraflux.simulator.cloudtranscoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.RawClient;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.Reply;
import io.github.agoraflux.simulator.SimulatorFixture;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens, tasks and templates, over the wire. */
class TasksTest extends SimulatorFixture {

  private static final String MIXED =
      """
      {"audioInputs":[{"rtc":{"rtcChannel":"in","rtcUid":1,"rtcToken":"t"}}],
       "canvas":{"width":960,"height":480,"color":0},
       "outputs":[{"rtc":{"rtcChannel":"out","rtcUid":2,"rtcToken":"t"}}]}""";

  @Test
  @DisplayName("A task starts, is in progress, and is gone when it was deleted")
  void life() throws IOException {
    String token = token("show68");
    Reply created = create(token, MIXED);
    String id = created.at("/taskId").asString();

    assertThat(created.at("/status").asString()).isEqualTo("STARTED");
    assertThat(created.header("X-Resource-ID")).contains(id);
    time.advance(Duration.ofMinutes(1));
    assertThat(query(id, token).at("/status").asString()).isEqualTo("IN_PROGRESS");
    assertThat(client.delete(task(id, token), null).at("/status").asString()).isEqualTo("STOPPED");
    assertThat(query(id, token).status()).isEqualTo(404);
    assertThat(agora.transcodings().all()).isEmpty();
  }

  @Test
  @DisplayName("A token starts one task, within five minutes, and finds no other")
  void tokens() throws IOException {
    String token = token("show68");
    String other = token("show69");
    String lapsed = token("show70");
    String id = create(token, MIXED).at("/taskId").asString();

    Reply again = create(token, MIXED);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.header("X-Resource-ID")).contains(id);
    assertThat(create(token("show68"), MIXED).status()).isEqualTo(409);
    assertThat(query(id, other).status()).isEqualTo(404);
    assertThat(create("nobody-gave-it", MIXED).status()).isEqualTo(400);

    time.advance(Duration.ofSeconds(301));
    assertThat(create(lapsed, MIXED).body()).contains("builderToken is invalid");
    client.delete(task(id, token), null);
    assertThat(create(token, MIXED).body()).contains("builderToken is invalid");
  }

  @Test
  @DisplayName("A task that is moved is not found for a while, and goes on")
  void moved() throws IOException {
    String token = token("show68");
    String id = create(token, MIXED).at("/taskId").asString();

    assertThat(agora.transcodings().hide(id, Duration.ofSeconds(90))).isTrue();
    assertThat(query(id, token).status()).isEqualTo(404);
    time.advance(Duration.ofSeconds(90));
    assertThat(query(id, token).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("A task that failed says so, and leaves its name free")
  void failed() throws IOException {
    String token = token("show68");
    String id = create(token, MIXED).at("/taskId").asString();

    assertThat(agora.transcodings().fail(id)).isTrue();

    assertThat(query(id, token).at("/services/cloudTranscoder/status").asString())
        .isEqualTo("serviceAbnormal");
    assertThat(create(token("show68"), MIXED).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("The update with the highest sequence wins, and what is fixed stays")
  void updates() throws IOException {
    String token = token("show68");
    String id = create(token, MIXED).at("/taskId").asString();

    assertThat(update(id, token, "5", MIXED).status()).isEqualTo(200);
    assertThat(update(id, token, "4", MIXED.replace("\"in\"", "\"other\"")).status())
        .isEqualTo(200);
    assertThat(agora.journal().of("cloud-transcoder.update"))
        .extracting(RecordedRequest::acted)
        .containsExactly(true, false);
    assertRefused("canvas", update(id, token, "6", MIXED.replace("960", "961")));
    assertRefused("outputs", update(id, token, "6", MIXED.replace("\"out\"", "\"else\"")));
    assertRefused("audioInputs", update(id, token, "6", MIXED.replace("audioInputs", "none")));
    assertRefused("sequenceId", update(id, token, "-1", MIXED));
    assertRefused(
        "updateMask",
        client.patch(task(id, token) + "&sequenceId=6&updateMask=services", body(MIXED)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"waterMarks", "watermarks"})
  @DisplayName("Watermarks may be spelled in either way, and are looked at in both")
  void watermarks(String name) throws IOException {
    String region = "{\"x\":0,\"y\":0,\"width\":%d,\"height\":120,\"zOrder\":0}";
    String mark = "{\"" + name + "\":[{\"imageUrl\":\"https://a.png\",\"region\":%s}],";

    assertThat(
            create(token("a"), mark.formatted(region.formatted(120)) + MIXED.substring(1)).status())
        .isEqualTo(200);
    assertThat(
            create(token("b"), mark.formatted(region.formatted(119)) + MIXED.substring(1)).body())
        .contains(name)
        .contains("width is invalid");
  }

  @ParameterizedTest
  @CsvSource({
    "960, 4000, canvas.width",
    "'\"rtcUid\":1', '\"rtcUid\":-1', audioInputs.rtc.rtcUid",
    "'\"canvas\"', '\"idleTimeout\":0,\"canvas\"', idleTimeout",
    "'\"color\":0', '\"color\":-1', canvas.color",
    "outputs, none, outputs"
  })
  @DisplayName("What does not fit is refused by name")
  void shapes(String from, String to, String field) throws IOException {
    assertThat(create(token("a"), MIXED.replace(from, to)).body()).contains(field + " is invalid");
  }

  @Test
  @DisplayName("Templates are kept under their names")
  void templates() throws IOException {
    String templates = "/v1/projects/" + agora.appId() + "/rtls/abr/config/codecs";

    client.post(templates + "/1080p", "{\"enabled\":true,\"video\":{\"width\":1920}}");
    client.post(templates + "/1080p", "{\"enabled\":false,\"video\":{\"fps\":60}}");
    assertRefused(
        "video.fps", client.post(templates + "/b", "{\"enabled\":true,\"video\":{\"fps\":61}}"));
    assertRefused("codecId", client.post(templates + "/" + "b".repeat(65), "{}"));

    assertThat(client.get(templates).at("/data/codecs"))
        .isEqualTo(Reply.parse("[{\"id\":\"1080p\",\"enabled\":false,\"video\":{\"fps\":60}}]"));
  }

  @Test
  @DisplayName("All operations of an account share ten calls a second")
  void quota() throws IOException {
    try (AgoraSimulator limited = AgoraSimulator.start(s -> s.time(time))) {
      RawClient calls = RawClient.of(limited);
      String project = "/v1/projects/" + limited.appId();
      for (int i = 0; i < 5; i++) {
        calls.get(project + "/rtls/abr/config/codecs");
        calls.get(project + "/rtsc/cloud-transcoder/tasks/none?builderToken=none");
      }

      assertThat(calls.get(project + "/rtls/abr/config/codecs").status()).isEqualTo(429);
      time.advance(Duration.ofSeconds(1));
      assertThat(calls.get(project + "/rtls/abr/config/codecs").status()).isEqualTo(200);
    }
  }

  private static void assertRefused(String field, Reply reply) {
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).contains(field + " is invalid");
  }

  private String transcoder() {
    return "/v1/projects/" + agora.appId() + "/rtsc/cloud-transcoder";
  }

  private String token(String instance) throws IOException {
    return client
        .post(transcoder() + "/builderTokens", "{\"instanceId\":\"" + instance + "\"}")
        .at("/tokenName")
        .asString();
  }

  private static String body(String what) {
    return "{\"services\":{\"cloudTranscoder\":{\"serviceType\":\"cloudTranscoderV2\","
        + "\"config\":{\"transcoder\":"
        + what
        + "}}}}";
  }

  private Reply create(String token, String what) throws IOException {
    return client.post(transcoder() + "/tasks?builderToken=" + token, body(what));
  }

  private String task(String id, String token) {
    return transcoder() + "/tasks/" + id + "?builderToken=" + token;
  }

  private Reply query(String id, String token) throws IOException {
    return client.get(task(id, token));
  }

  private Reply update(String id, String token, String sequence, String what) throws IOException {
    return client.patch(
        task(id, token) + "&sequenceId=" + sequence + "&updateMask=services.cloudTranscoder.config",
        body(what));
  }
}
