package io.github.agoraflux.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Media Gateway's documented examples. */
class MediaGatewayExamplesTest {

  private static final String APP = "876922cbca0098dff4323566daa89675";
  private static final String DOCUMENTED_KEY = "A0j5ptIcqnI2CQHd3zbQjUcgR58rbYH";
  private static final String DOCUMENTED_SID = "3a394cda-d8ce-72f9-afd1-3d183a7f35a9";

  private final ManualTime time = new ManualTime(Instant.EPOCH);
  private AgoraSimulator agora;
  private String key;
  private String sid;

  @BeforeEach
  void start() throws IOException {
    agora =
        AgoraSimulator.start(
            s -> s.appId(APP).withoutRateLimits().time(time).connectTime(Duration.ZERO));
    key = send("media-gateway.create-stream-key/request-1").at("/data/streamKey").asString();
    sid = agora.ingress("na").push(key).orElseThrow().sid();
    send("media-gateway.put-template/request-1");
  }

  @AfterEach
  void close() {
    agora.close();
  }

  private Reply send(String example) throws IOException {
    return Example.of(example)
        .send(
            RawClient.of(agora),
            Map.of(
                "{region}",
                "na",
                "{appId}",
                APP,
                DOCUMENTED_KEY,
                String.valueOf(key),
                DOCUMENTED_SID,
                String.valueOf(sid)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "media-gateway.create-stream-key/request-2",
        "media-gateway.delete-stream-key/request-1",
        "media-gateway.delete-template/request-1",
        "media-gateway.disconnect-stream/request-1",
        "media-gateway.get-template/request-1",
        "media-gateway.list-templates/request-1",
        "media-gateway.mute-stream/request-1",
        "media-gateway.put-template/request-1",
        "media-gateway.set-global-template/request-1",
        "media-gateway.set-global-template/request-2",
        "media-gateway.update-template/request-1"
      })
  @DisplayName("A documented request reaches its operation and succeeds")
  void understood(String example) throws IOException {
    Reply reply = send(example);

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.at("/status").asString()).isEqualTo("success");
    assertThat(agora.journal().of(example.substring(0, example.indexOf('/')))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "media-gateway.create-stream-key/request-1, media-gateway.create-stream-key/response-1",
    "media-gateway.get-stream-key/request-1, media-gateway.get-stream-key/response-1",
    "media-gateway.get-stream/request-1, media-gateway.get-stream/response-1",
    "media-gateway.list-streams/request-1, media-gateway.list-streams/response-1",
    "media-gateway.mute-stream/request-1, media-gateway.mute-stream/response-1"
  })
  @DisplayName("An answer has the members and the types of the documented one")
  void documentedForm(String request, String response) throws IOException {
    assertThat(Example.structure(send(request).json()))
        .isEqualTo(Example.structure(Example.of(response).json().get("body")));
  }
}
