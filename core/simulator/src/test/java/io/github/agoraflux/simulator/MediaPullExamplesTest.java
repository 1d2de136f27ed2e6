package io.github.agoraflux.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Media Pull's documented examples, in the year they were written. */
class MediaPullExamplesTest {

  private static final String APP = "876922cbca0098dff4323566daa89675";
  private static final String DOCUMENTED_PLAYER = "2a784467d647bb87b60b719f6fa56317";

  private final ManualTime time = new ManualTime(Instant.ofEpochSecond(1_575_508_644));
  private AgoraSimulator agora;
  private String player;

  @BeforeEach
  void start() throws IOException {
    agora = AgoraSimulator.start(s -> s.appId(APP).withoutRateLimits().time(time));
    player = send("media-pull.create/request-1").at("/player/id").asString();
    time.advance(Duration.ofSeconds(10));
  }

  @AfterEach
  void close() {
    agora.close();
  }

  private Reply send(String example) throws IOException {
    String id = String.valueOf(player);
    return Example.of(example)
        .send(
            RawClient.of(agora),
            Map.of("{region}", "na", "{appId}", APP, "{id}", id, DOCUMENTED_PLAYER, id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "media-pull.create/request-2",
        "media-pull.create/request-3",
        "media-pull.delete/request-1",
        "media-pull.list/request-1",
        "media-pull.list/request-2",
        "media-pull.update/request-1"
      })
  @DisplayName("A documented request reaches its operation and succeeds")
  void understood(String example) throws IOException {
    if (example.startsWith("media-pull.create")) {
      agora.players().destroy(player);
    }

    Reply reply = send(example);

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(agora.journal().of(example.substring(0, example.indexOf('/')))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "media-pull.create/request-2, media-pull.create/response-1",
    "media-pull.list/request-1, media-pull.list/response-1"
  })
  @DisplayName("An answer has the members and the types of the documented one")
  void documentedForm(String request, String response) throws IOException {
    if (request.startsWith("media-pull.create")) {
      agora.players().destroy(player);
    }

    assertThat(Example.structure(send(request).json()))
        .isEqualTo(Example.structure(Example.of(response).json().get("body")));
  }

  @Test
  @DisplayName("What is documented to have an empty answer has one")
  void emptyAnswers() throws IOException {
    assertThat(send("media-pull.update/request-1").body()).isEmpty();
    assertThat(send("media-pull.delete/request-1").body()).isEmpty();
  }
}
