package io.github.agoraflux.mediagateway;

import static io.github.agoraflux.value.ServiceRegion.NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.harness.Wire;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Bad arguments never leave the process. */
class MediaGatewayArgumentsTest {

  private static final TemplateId BAD = new TemplateId("a/b");
  private static final TemplateId GOOD = TemplateId.of("720p");
  private static final SessionId NOBODY = SessionId.of("");

  private static Wire<MediaGateway> wire;

  @BeforeAll
  static void open() {
    wire = new Wire<>(MediaGateway::over);
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("calls")
  void areRefusedBeforeAnythingIsSent(String field, Function<MediaGateway, Publisher<?>> call) {
    assertThatThrownBy(() -> Flux.from(call.apply(wire.product())).blockLast())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(field + " must ");
    assertThat(wire.requests()).isZero();
  }

  static Stream<Arguments> calls() {
    return Stream.of(
        call("expiresAfter", gateway -> gateway.createKey(NA, spec -> spec.channel("c"))),
        call("streamKey", gateway -> gateway.key(NA, StreamKey.of(".."))),
        call("streamKey", gateway -> gateway.destroyKey(NA, StreamKey.of("."))),
        call("streamKey", gateway -> gateway.shutOut(NA, StreamKey.of(".."))),
        call("templateId", gateway -> gateway.putTemplate(NA, BAD, spec -> {})),
        call("update", gateway -> gateway.updateTemplate(NA, GOOD, spec -> {})),
        call(
            "templateId",
            gateway ->
                gateway.updateTemplate(NA, BAD, spec -> spec.video(VideoTranscoding.disabled()))),
        call("templateId", gateway -> gateway.deleteTemplate(NA, BAD)),
        call("templateId", gateway -> gateway.template(NA, BAD)),
        call("templateId", gateway -> gateway.setDefaultTemplate(NA, BAD)),
        call(
            "audio.bitrateKbps",
            gateway ->
                gateway.setGlobalTranscoding(
                    NA, spec -> spec.audio(AudioTranscoding.builder().bitrateKbps(1).build()))),
        call("channel", gateway -> gateway.streams(NA, "")),
        call("sid", gateway -> gateway.stream(NA, NOBODY)),
        call("sid", gateway -> gateway.mute(NA, NOBODY, true, true)),
        call("sid", gateway -> gateway.disconnect(NA, NOBODY)));
  }

  private static Arguments call(String field, Function<MediaGateway, Publisher<?>> call) {
    return arguments(field, call);
  }
}
