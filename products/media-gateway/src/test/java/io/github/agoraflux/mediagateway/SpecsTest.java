package io.github.agoraflux.mediagateway;

import static io.github.agoraflux.mediagateway.Specs.leastKey;
import static io.github.agoraflux.mediagateway.Specs.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of keys and templates. */
class SpecsTest {

  private static final String SMALL = "video.simulcastStream.";
  private static final String ADVANCED = "video.advancedOptions.";

  /** Builds a request with a number somewhere in it. */
  @FunctionalInterface
  interface Setter {
    Object to(int number);
  }

  @ParameterizedTest(name = "{0} from {1} to {2}")
  @MethodSource("ranges")
  void acceptsTheEndsOfARangeAndNothingBeyond(String field, int first, int last, Setter set) {
    assertThatCode(() -> set.to(first)).doesNotThrowAnyException();
    assertThatCode(() -> set.to(last)).doesNotThrowAnyException();
    refuses(field, () -> set.to(first - 1));
    if (last != Integer.MAX_VALUE) {
      refuses(field, () -> set.to(last + 1));
    }
  }

  static Stream<Arguments> ranges() {
    return Stream.of(
        range("video.width", 0, 3840, n -> template(video().width(n).height(2))),
        range("video.height", 0, 3840, n -> template(video().width(2).height(n))),
        range("video.fps", 0, 60, n -> template(video().fps(n))),
        range("video.bitrateKbps", 0, 20_000, n -> template(video().bitrateKbps(n))),
        range(SMALL + "width", 0, 3840, n -> template(small().width(n).height(2))),
        range(SMALL + "fps", 0, 60, n -> template(small().fps(n))),
        range(SMALL + "bitrateKbps", 0, 20_000, n -> template(small().bitrateKbps(n))),
        range(ADVANCED + "superResolution.alphaBlending", 1, 256, SpecsTest::sharper),
        range("audio.profile", 0, Integer.MAX_VALUE, n -> template(audio().profile(n))),
        range("audio.bitrateKbps", 64, 320, n -> template(audio().bitrateKbps(n))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("broken")
  void refusesWhatBreaksARule(String field, String rule, ThrowingCallable building) {
    refuses(field, building).hasMessageContaining(rule);
  }

  static Stream<Arguments> broken() {
    Map<String, Object> fps = Map.of("fps", 1);
    Map<String, Object> size = Map.of("size", 1);
    return Stream.of(
        broken("channel", "64", () -> leastKey().channel("a/b").build()),
        broken("channel", "63", () -> leastKey().channel("a".repeat(64)).build()),
        broken("channel", "uid is not", () -> leastKey().channel(null).uid(null).build()),
        broken("uid", "255", () -> leastKey().uid("").build()),
        broken("uid", "absent", () -> leastKey().uid("0").build()),
        broken("expiresAfter", "given", () -> leastKey().expiresAfter(null).build()),
        broken("expiresAfter", "negative", () -> expires(Duration.ofSeconds(-1))),
        broken("expiresAfter", "whole", () -> expires(Duration.ofMillis(1))),
        broken("templateId", "12", () -> leastKey().templateId(new TemplateId("a b")).build()),
        broken("extra", "component", () -> leastKey().extra(Map.of("uid", "1")).build()),
        broken("extra", "component", () -> extra(Map.of("transcoding", Map.of()))),
        broken("video.height", "width is", () -> template(video().width(1280))),
        broken("video.height", "width is", () -> template(video().height(720))),
        broken(
            ADVANCED + "pvc.extra",
            "component",
            () ->
                advanced(
                    options ->
                        options.pvc(
                            AdvancedOptions.Pvc.builder().extra(Map.of("enabled", 1)).build()))),
        broken(
            ADVANCED + "superResolution.extra",
            "component",
            () ->
                advanced(
                    options ->
                        options.superResolution(
                            AdvancedOptions.SuperResolution.builder()
                                .extra(Map.of("alphaBlending", 1))
                                .build()))),
        broken("audio.codec", "absent", () -> template(audio().codec(AudioCodec.AAC))),
        broken(
            "video.simulcastStream",
            "beside",
            () ->
                GlobalTranscoding.builder()
                    .video(video().simulcastStream(small().build()).build())
                    .build()),
        broken("video.extra", "component", () -> template(video().extra(fps))),
        broken(SMALL + "extra", "component", () -> template(small().extra(fps))),
        broken("audio.extra", "component", () -> template(audio().extra(Map.of("profile", 1)))),
        broken("jitterBuffer.maxSize", "more than size", () -> buffer(500, 500)),
        broken("jitterBuffer.maxSize", "more than size", () -> ofSize(Duration.ofSeconds(1))),
        broken("jitterBuffer.size", "negative", () -> buffer(-1, 500)),
        broken("jitterBuffer.size", "whole", () -> ofSize(Duration.ofNanos(1))),
        broken("jitterBuffer.extra", "component", () -> buffer(JitterBuffer.builder().extra(size))),
        broken("extra", "component", () -> global(Map.of("simulcastStream", 1))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234567890123", "a b", "ä", "a/b"})
  void templatesHaveShortIds(String id) {
    refuses("templateId", () -> TemplateId.of(id));
  }

  @Test
  void acceptsWhatKeepsTheRules() {
    Stream.<ThrowingCallable>of(
            () -> leastKey().channel("a".repeat(63)).uid("123abc").build(),
            () -> leastKey().channel(null).build(),
            () -> leastKey().uid(null).build(),
            () -> expires(StreamKeySpec.FOREVER),
            () -> template(small().width(960)),
            () -> template(small().height(540)),
            () -> GlobalTranscoding.builder().audio(audio().codec(AudioCodec.AAC).build()).build(),
            () -> GlobalTranscoding.builder().simulcastStream(small().width(960).build()).build(),
            () -> buffer(0, 1),
            () -> ofSize(Duration.ofMillis(999)),
            () -> TemplateId.of("a-Z_09123456"))
        .forEach(building -> assertThatCode(building).doesNotThrowAnyException());
    assertThat(VideoCodec.VP8.isKnown() && TranscodingMode.FORCE.isKnown()).isTrue();
    assertThat(new AudioCodec("MP3").isKnown()).isFalse();
  }

  private static Arguments range(String field, int first, int last, Setter setter) {
    return arguments(field, first, last, setter);
  }

  private static Arguments broken(String field, String rule, ThrowingCallable building) {
    return arguments(field, rule, building);
  }

  private static VideoTranscodingBuilder video() {
    return VideoTranscoding.builder();
  }

  private static SimulcastStreamBuilder small() {
    return SimulcastStream.builder();
  }

  private static AudioTranscodingBuilder audio() {
    return AudioTranscoding.builder();
  }

  private static TemplateSpec template(VideoTranscodingBuilder video) {
    return Specs.template(video);
  }

  private static TemplateSpec template(SimulcastStreamBuilder small) {
    return Specs.template(video().simulcastStream(small.build()));
  }

  private static TemplateSpec template(AudioTranscodingBuilder audio) {
    return TemplateSpec.builder().audio(audio.build()).build();
  }

  private static TemplateSpec sharper(int alphaBlending) {
    return advanced(
        options ->
            options.superResolution(
                AdvancedOptions.SuperResolution.builder().alphaBlending(alphaBlending).build()));
  }

  private static TemplateSpec advanced(UnaryOperator<AdvancedOptionsBuilder> change) {
    return Specs.template(video().advancedOptions(change.apply(AdvancedOptions.builder()).build()));
  }

  private static StreamKeySpec expires(Duration after) {
    return leastKey().expiresAfter(after).build();
  }

  private static TemplateSpec buffer(int size, int maxSize) {
    return buffer(
        JitterBuffer.builder().size(Duration.ofMillis(size)).maxSize(Duration.ofMillis(maxSize)));
  }

  private static TemplateSpec ofSize(Duration size) {
    return buffer(JitterBuffer.builder().size(size));
  }

  private static TemplateSpec buffer(JitterBufferBuilder buffer) {
    return TemplateSpec.builder().jitterBuffer(buffer.build()).build();
  }

  private static TemplateSpec extra(Map<String, Object> extra) {
    return TemplateSpec.builder().extra(extra).build();
  }

  private static GlobalTranscoding global(Map<String, Object> extra) {
    return GlobalTranscoding.builder().extra(extra).build();
  }
}
