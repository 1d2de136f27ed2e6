package io.github.agoraflux.whiteboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.auth.whiteboard.WhiteboardToken;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.ScriptedReply;
import io.github.agoraflux.value.Secret;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** Keys and tokens go onto the wire and nowhere else. */
class SecretsTest {

  @Test
  void aRequestPrintsAllButItsKey() {
    assertThat(Verbs.SDK_TOKEN.toString())
        .contains(Board.ACCESS_KEY)
        .doesNotContain(Board.SECRET_KEY);
    assertThat(Bodies.SdkToken.of(Verbs.SDK_TOKEN).toString()).doesNotContain(Board.SECRET_KEY);
  }

  @Test
  void aTokenIsSentAndPrintedByNobody() {
    try (Wire<Board> wire = Board.wire()) {
      Secret token =
          wire.product().whiteboard().createSdkToken(Verbs.SDK_TOKEN).block(Board.PATIENCE);

      assertThat(wire.lastRequest().rawPath()).isEqualTo("/v5/tokens/teams");
      assertThat(token.toString()).isEqualTo("***");
      assertThat(WhiteboardToken.parse(token).accessKey()).isEqualTo(Board.ACCESS_KEY);
    }
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "NETLESSSDK_YWs9xxxxxxY2E2OQ",
        "\"NETLESSSDK_YWs9xxxxxxY2E2OQ\"",
        "NETLESSSDK_YWs9xxxxxxY2E2OQ\n"
      })
  void aTokenMayStandWithoutQuotes(String answer) {
    try (Wire<Board> wire = Board.wire()) {
      wire.agora().script("*", new ScriptedReply(201, Map.of(), answer));

      StepVerifier.create(wire.product().whiteboard().createSdkToken(Verbs.SDK_TOKEN))
          .expectNext(Secret.of("NETLESSSDK_YWs9xxxxxxY2E2OQ"))
          .verifyComplete();
    }
  }

  @Test
  void aWrongKeyIsRefusedAndNotRepeatedInWords() {
    try (Wire<Board> wire = Board.wire()) {
      StepVerifier.create(
              wire.product()
                  .whiteboard()
                  .createSdkToken(
                      spec ->
                          spec.accessKey(Board.ACCESS_KEY)
                              .secretAccessKey(Secret.of("another-s3cret"))
                              .lifetime(SdkTokenSpec.FOREVER)
                              .role(Verbs.SDK_TOKEN.role())))
          .verifyErrorSatisfies(
              failure ->
                  assertThat(failure)
                      .isInstanceOf(RejectedException.Unauthenticated.class)
                      .hasMessageNotContaining("s3cret"));
    }
  }
}
