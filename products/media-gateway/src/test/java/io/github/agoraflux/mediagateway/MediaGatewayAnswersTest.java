package io.github.agoraflux.mediagateway;

import static io.github.agoraflux.mediagateway.Specs.SID;
import static io.github.agoraflux.mediagateway.Specs.TEMPLATE;
import static io.github.agoraflux.value.ServiceRegion.NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.ScriptedReply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** Answers in every form they were ever seen in, and in some they may have one day. */
class MediaGatewayAnswersTest {

  private static final String STREAM =
      "{\"sid\":\"a\",\"channel\":\"demo\",\"uid\":\"100\",\"status\":\"Paused\",\"more\":[1],"
          + "\"beginAt\":\"2024-01-01 01:01:01.001\",\"video\":{\"width\":\"1280\","
          + "\"height\":720,\"fps\":29.97}}";

  @RegisterExtension static final Wire<MediaGateway> wire = new Wire<>(MediaGateway::over);

  @ParameterizedTest
  @ValueSource(strings = {"%s", "[%s]"})
  void holdOneStreamAsObjectOrInAnArray(String form) {
    answer("\"data\":" + form.formatted(STREAM));

    StepVerifier.create(wire.product().stream(NA, SID))
        .assertNext(
            stream -> {
              assertThat(stream.id()).hasToString("a");
              assertThat(stream.status().isKnown()).isFalse();
              assertThat(stream.beginAt()).isEqualTo("2024-01-01 01:01:01.001");
              assertThat(stream.beganAt()).isNull();
              assertThat(stream.url()).isNull();
              assertThat(stream.bitrateKbps()).isNull();
              assertThat(stream.video()).isEqualTo(new LiveStream.Video(1280, 720, 29.97));
              assertThat(stream.audio()).isNull();
            })
        .verifyComplete();
  }

  @Test
  void mayHoldNoStream() {
    answer("\"data\":[]");

    StepVerifier.create(wire.product().streams(NA)).verifyComplete();
    StepVerifier.create(wire.product().stream(NA, SID)).verifyComplete();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"data\":null", "\"more\":1"})
  void mustNotBeSilentAboutStreams(String members) {
    answer(members);

    StepVerifier.create(wire.product().streams(NA)).verifyError(UnreadableAnswerException.class);
    StepVerifier.create(wire.product().streams(NA, "demo"))
        .verifyError(UnreadableAnswerException.class);
  }

  @Test
  void mayRefuseWithoutData() {
    wire.agora().script("*", ScriptedReply.json(200, "{\"status\":\"failed\"}"));

    StepVerifier.create(wire.product().streams(NA)).verifyError(RejectedException.class);
  }

  @Test
  void holdKeysWithNumbersAsTheyCome() {
    answer(
        "\"data\":{\"streamKey\":\"2dfMTRabcdefys\",\"channel\":\"demo\",\"uid\":100,"
            + "\"expiresAfter\":\"0\",\"createdAt\":1686820170}");

    StepVerifier.create(wire.product().createKey(NA, Specs.key()))
        .assertNext(
            key -> {
              assertThat(key.uid()).isEqualTo("100");
              assertThat(key.expiresAt()).isNull();
              assertThat(key.createdAt()).hasToString("2023-06-15T09:09:30Z");
            })
        .verifyComplete();
  }

  @Test
  void holdTemplatesInAnyForm() {
    answer("\"transcoding\":{\"video\":{\"enabled\":true}},\"jitterBuffer\":null,\"list\":[1.5]");

    StepVerifier.create(wire.product().template(NA, TEMPLATE))
        .assertNext(
            fields ->
                assertThat(fields)
                    .containsEntry("transcoding", Map.of("video", Map.of("enabled", true)))
                    .containsEntry("jitterBuffer", null)
                    .containsEntry("list", List.of(1.5))
                    .doesNotContainKey("status"))
        .verifyComplete();
  }

  private static void answer(String members) {
    wire.agora().script("*", ScriptedReply.json(200, "{\"status\":\"success\"," + members + "}"));
  }
}
