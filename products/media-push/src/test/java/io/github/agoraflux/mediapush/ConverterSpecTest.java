package io.github.agoraflux.mediapush;

import static io.github.agoraflux.mediapush.Specs.place;
import static io.github.agoraflux.mediapush.Specs.refuses;
import static io.github.agoraflux.mediapush.Specs.sei;
import static io.github.agoraflux.mediapush.Specs.spec;
import static io.github.agoraflux.mediapush.Specs.stream;
import static io.github.agoraflux.mediapush.Specs.transcoding;
import static io.github.agoraflux.mediapush.Specs.vertical;
import static io.github.agoraflux.mediapush.Specs.withAudio;
import static io.github.agoraflux.mediapush.Specs.withSource;
import static io.github.agoraflux.mediapush.Specs.withVideo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of a converter that is to be created, for its texts and between its fields. */
class ConverterSpecTest {

  private static final String LETTERS = "a".repeat(64);
  private static final String EVERY_SIGN = " !#$%&()+-:;<=.>?@[]^_{}|~,";

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("broken")
  void refusesWhatBreaksARule(String field, String rule, String value, Specs.Building building) {
    refuses(field, building).hasMessageContaining(rule).hasMessageContaining(value);
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        broken("name", "letters", "\"\"", b -> b.name("")),
        broken("name", "letters", "a".repeat(65), b -> b.name("a".repeat(65))),
        broken("name", "letters", "show 68", b -> b.name("show 68")),
        broken("name", "letters", "größe", b -> b.name("größe")),
        broken("name", "letters", "\"a \"", b -> b.name("a\n")),
        broken("source", "given", "", b -> b.source(null)),
        broken("source", "audio", "", b -> b.source(transcoding().build())),
        broken("source.channel", "given", "", b -> b.source(new RawStream(null, null, 7, null))),
        channel("", "\"\""),
        channel("a".repeat(65), "aaa"),
        channel("a/b", "a/b"),
        channel("a'b", "a'b"),
        channel("größe", "größe"),
        channel("a\r\nb", "a"),
        broken(
            "source.channel",
            "letters",
            "a\\b",
            b -> b.source(transcoding().channel("a\\b").audio(AudioOptions.defaults()).build())),
        broken("rtmpUrl", "given", "", b -> b.rtmpUrl(null)),
        url(""),
        url("http://cdn.example/live"),
        url("rtmp://"),
        url("rtmp:///live"),
        url("rtmp://cdn.example/a b"),
        url("rtmp://cdn.example/a\nb"),
        url("rtmp://cdn.example:port/live"),
        url("rtmp://cdn.example/" + "a".repeat(1025 - 19)),
        broken("idleTimeout", "whole", "PT0S", b -> b.idleTimeout(Duration.ZERO)),
        broken("idleTimeout", "whole", "PT-1S", b -> b.idleTimeout(Duration.ofSeconds(-1))),
        broken("idleTimeout", "whole", "PT1.5S", b -> b.idleTimeout(Duration.ofMillis(1500))),
        broken("jitterBuffer", "from", "PT-0.001S", b -> b.jitterBuffer(Duration.ofMillis(-1))),
        broken("jitterBuffer", "from", "PT1.001S", b -> b.jitterBuffer(Duration.ofMillis(1001))),
        broken("jitterBuffer", "whole", "PT0.0000001S", b -> b.jitterBuffer(Duration.ofNanos(100))),
        broken("regionHintIp", "IPv4", "::1", b -> b.regionHintIp("::1")),
        broken("regionHintIp", "IPv4", "1.2.3", b -> b.regionHintIp("1.2.3")),
        broken("regionHintIp", "IPv4", "1.2.3.256", b -> b.regionHintIp("1.2.3.256")),
        broken("extra", "component", "rtmpUrl", b -> b.extra(Map.of("rtmpUrl", "x"))),
        broken("extra", "component", "idleTimeOut", b -> b.extra(Map.of("idleTimeOut", 1))),
        broken("extra", "blank", "\" \"", b -> b.extra(Map.of(" ", 1))));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource({"brokenAudio", "brokenVideo"})
  void refusesSourcesThatBreakARule(
      String field, String rule, String value, Specs.Building building) {
    refuses(field, building).hasMessageContaining(rule).hasMessageContaining(value);
  }

  static Stream<Arguments> brokenAudio() {
    return Stream.of(
        brokenAudio("sampleRateHz", "44100", "8000", a -> a.sampleRateHz(8000)),
        brokenAudio(
            "volumes[1].uid",
            "be in uids",
            "8",
            a ->
                a.uids(List.of(7L)).volumes(List.of(new UserVolume(7, 50), new UserVolume(8, 50)))),
        brokenAudio("uids", "given", "", a -> a.volumes(List.of(new UserVolume(7, 50)))),
        brokenAudio("extra", "component", "bitrate", a -> a.extra(Map.of("bitrate", 1))));
  }

  static Stream<Arguments> brokenVideo() {
    VerticalLayout loudest = VerticalLayout.aroundTheLoudest();
    return Stream.of(
        brokenVideo("canvas", "given", "", v -> v.canvas(null)),
        brokenVideo("canvas.width", "66", "16", v -> v.canvas(Canvas.withoutVideo())),
        brokenVideo(
            "canvas.height",
            "66",
            "16",
            v -> v.canvas(Canvas.of(66, 16)).seiOptions(SeiOptions.none())),
        brokenVideo("layout", "view", "null", v -> v.layout(null)),
        brokenVideo("layout", "view", "[]", v -> v.layout(List.of())),
        brokenVideo("layout", "view", "null", v -> v.layout(null).layoutType(LayoutType.CUSTOM)),
        brokenVideo("layout[0]", "RtcStreamView", "", v -> v.layout(List.of(new UnknownView()))),
        brokenVideo(
            "layout[0].region", "given", "", v -> v.layout(List.of(RtcStreamView.of(7, null)))),
        brokenVideo(
            "layout[1].imageUrl",
            "HTTP",
            "ftp://a/b",
            v -> v.layout(List.of(stream(), ImageView.of("ftp://a/b", place())))),
        brokenVideo(
            "layout[0].placeholderImageUrl",
            "HTTP",
            "a.png",
            v -> v.layout(List.of(new RtcStreamView(7, place(), null, "a.png")))),
        brokenVideo(
            "defaultPlaceholderImageUrl",
            "HTTP",
            "http://a b",
            v -> v.defaultPlaceholderImageUrl("http://a b")),
        brokenVideo("vertical", "vertical layout", "null", v -> v.layoutType(LayoutType.VERTICAL)),
        brokenVideo("vertical", "no other", "Vertical", v -> v.vertical(loudest)),
        brokenVideo(
            "vertical.refreshInterval",
            "whole",
            "PT0.5S",
            v ->
                v.layoutType(LayoutType.VERTICAL)
                    .vertical(new VerticalLayout(null, null, Duration.ofMillis(500)))),
        brokenVideo(
            "seiOptions.source.customized.prefixForAgoraSei",
            "32",
            "33",
            v -> v.seiOptions(sei("a".repeat(33), null))),
        brokenVideo(
            "seiOptions.source.customized.payload",
            "4096",
            "4097",
            v -> v.seiOptions(sei(null, "a".repeat(4097)))),
        brokenVideo("extra", "component", "layout", v -> v.extra(Map.of("layout", List.of()))));
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void acceptsWhatLiesWithinTheRules(Specs.Building building) {
    assertThatCode(building::build).doesNotThrowAnyException();
  }

  static Stream<Specs.Building> allowed() {
    return Stream.of(
        () -> spec(b -> b.name("a")),
        () -> spec(b -> b.name("aZ0-_" + "x".repeat(59))),
        () -> withSource(RawStream.of(LETTERS, 7)),
        () -> withSource(RawStream.of(EVERY_SIGN, 7)),
        () -> withSource(RawStream.of("..", 7)),
        () -> spec(b -> b.rtmpUrl(new RtmpUrl("RTMPS://user:pass@cdn.example:1935/a?b=c#d"))),
        () -> spec(b -> b.rtmpUrl(new RtmpUrl("rtmp://[2001:db8::1]:1935/live"))),
        () -> spec(b -> b.rtmpUrl(new RtmpUrl("rtmp://cdn.example"))),
        () -> spec(b -> b.rtmpUrl(new RtmpUrl("rtmp://cdn.example/" + "a".repeat(1024 - 19)))),
        () -> spec(b -> b.idleTimeout(Duration.ofSeconds(1))),
        () -> spec(b -> b.idleTimeout(Duration.ofDays(1))),
        () -> spec(b -> b.jitterBuffer(Duration.ZERO)),
        () -> spec(b -> b.jitterBuffer(Duration.ofSeconds(1))),
        () -> spec(b -> b.regionHintIp("0.0.0.0")),
        () -> spec(b -> b.regionHintIp("255.255.255.255")),
        () -> spec(b -> b.extra(Map.of("idleTimeout", 1))),
        () -> withAudio(AudioOptions.defaults()),
        () -> withAudio(AudioOptions.builder().uids(List.of()).build()),
        () -> withAudio(AudioOptions.builder().sampleRateHz(32_000).build()),
        () -> withAudio(AudioOptions.builder().sampleRateHz(44_100).build()),
        () -> withAudio(AudioOptions.builder().sampleRateHz(48_000).build()),
        () -> withAudio(AudioOptions.builder().codecProfile(new AudioCodecProfile("new")).build()),
        () -> withVideo(v -> v.canvas(Canvas.withoutVideo()).seiOptions(SeiOptions.none())),
        () -> withVideo(v -> v.layoutType(LayoutType.CUSTOM)),
        () -> withVideo(v -> v.layoutType(new LayoutType(2)).layout(null)),
        () -> withVideo(v -> v.seiOptions(sei("a".repeat(32), "a".repeat(4096)))),
        () -> withVideo(v -> v.layout(List.of(ImageView.of("https://a/b.png", place())))),
        () -> vertical(VerticalLayout.aroundTheLoudest()),
        () -> vertical(new VerticalLayout(7L, FillMode.FIT, Duration.ofSeconds(1))));
  }

  @Test
  void copiesWhatItIsGiven() {
    Map<String, Object> extra = new LinkedHashMap<>(Map.of("a", 1));
    List<Long> uids = new ArrayList<>(List.of(7L));
    List<LayoutView> layout = new ArrayList<>(List.of(stream()));
    AudioOptions audio = AudioOptions.builder().uids(uids).build();
    VideoOptions video = VideoOptions.builder().layout(layout).extra(extra).build();

    extra.clear();
    uids.clear();
    layout.clear();

    assertThat(audio.uids()).containsExactly(7L);
    assertThat(video.layout()).containsExactly(stream());
    assertThat(video.extra()).containsOnly(Map.entry("a", 1));
  }

  private static Arguments broken(
      String field, String rule, String value, UnaryOperator<ConverterSpecBuilder> change) {
    return arguments(field, rule, value, (Specs.Building) () -> spec(change));
  }

  private static Arguments channel(String channel, String value) {
    return broken("source.channel", "64", value, b -> b.source(RawStream.of(channel, 7)));
  }

  private static Arguments url(String url) {
    return broken("rtmpUrl", "rtmp://", "***", b -> b.rtmpUrl(new RtmpUrl(url)));
  }

  private static Arguments brokenAudio(
      String field, String rule, String value, UnaryOperator<AudioOptionsBuilder> change) {
    return arguments(
        "source.audio." + field,
        rule,
        value,
        (Specs.Building) () -> withAudio(change.apply(AudioOptions.builder()).build()));
  }

  private static Arguments brokenVideo(
      String field, String rule, String value, UnaryOperator<VideoOptionsBuilder> change) {
    return arguments(
        "source.video." + field, rule, value, (Specs.Building) () -> withVideo(change));
  }
}
