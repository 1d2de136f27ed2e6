package io.github.agoraflux.mediapush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an update may say, and the field mask that follows from it. */
class UpdateSpecTest {

  private static final String AUDIO = "transcodeOptions.audioOptions.";
  private static final String VIDEO = "transcodeOptions.videoOptions.";
  private static final RtmpUrl CDN = RtmpUrl.of("rtmp://cdn.example/live/stream-key");

  @ParameterizedTest(name = "{0}")
  @MethodSource("masks")
  void masksWhatIsSetAndNothingElse(List<String> mask, UpdateSpec update) {
    assertThat(update.fieldMask()).containsExactlyElementsOf(mask);
  }

  static Stream<Arguments> masks() {
    return Stream.of(
        masked(b -> b.rtmpUrl(CDN), "rtmpUrl"),
        masked(b -> b.jitterBuffer(Duration.ZERO), "jitterBufferSizeMs"),
        masked(b -> b.extra(Map.of("new", 1)), "new"),
        raw(r -> r.uid(7L), "rawOptions.rtcStreamUid"),
        raw(r -> r.channel("c").token(Secret.of("raw-t0ken")), "rawOptions.token"),
        raw(r -> r.extra(Map.of("new", 1)), "rawOptions.new"),
        transcoding(t -> t.channel("c").token(Secret.of("mixed-t0ken")), "transcodeOptions.token"),
        transcoding(t -> t.extra(Map.of("new", 1)), "transcodeOptions.new"),
        audio(a -> a.uids(List.of()), AUDIO + "rtcStreamUids"),
        audio(a -> a.volumes(List.of(new UserVolume(7, 0))), AUDIO + "volumes"),
        audio(a -> a.extra(Map.of("new", 1)), AUDIO + "new"),
        video(v -> v.canvas(Canvas.of(66, 66)), VIDEO + "canvas"),
        video(v -> v.canvas(Canvas.withoutVideo()), VIDEO + "canvas"),
        video(v -> v.layout(List.of(view())), VIDEO + "layout"),
        video(
            v -> v.defaultPlaceholderImageUrl("https://a/b.png"),
            VIDEO + "defaultPlaceholderImageUrl"),
        video(v -> v.bitrateKbps(10_000), VIDEO + "bitrate"),
        video(v -> v.gop(1), VIDEO + "gop"),
        video(v -> v.frameRate(30), VIDEO + "frameRate"),
        video(v -> v.seiOptions(SeiOptions.none()), VIDEO + "seiOptions"),
        video(v -> v.extra(Map.of("new", 1)), VIDEO + "new"),
        masked(
            b ->
                b.rtmpUrl(CDN)
                    .source(
                        TranscodingUpdate.builder()
                            .audio(AudioUpdate.builder().uids(List.of(7L)).build())
                            .video(VideoUpdate.builder().gop(30).frameRate(15).build())
                            .build()),
            AUDIO + "rtcStreamUids",
            VIDEO + "gop",
            VIDEO + "frameRate",
            "rtmpUrl"));
  }

  @Test
  void takesAMaskOfTheCallers() {
    UpdateSpec update =
        UpdateSpec.builder().rtmpUrl(CDN).fields(List.of("rtmpUrl", "a.b_2")).build();

    assertThat(update.fieldMask()).containsExactly("rtmpUrl", "a.b_2");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void refusesWhatBreaksARule(String message, Supplier<UpdateSpec> building) {
    assertThatThrownBy(building::get)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        broken("update must change something", b -> b),
        broken("update must change something", b -> b.fields(List.of("rtmpUrl"))),
        broken(
            "update must change something",
            b -> b.source(RawStreamUpdate.builder().channel("c").build())),
        broken(
            "update must change something", b -> b.source(TranscodingUpdate.of(audioOf(a -> a)))),
        broken("fields must not be empty", b -> b.rtmpUrl(CDN).fields(List.of())),
        broken("fields must be names", b -> b.rtmpUrl(CDN).fields(List.of("rtmpUrl,name"))),
        broken("fields must be names", b -> b.rtmpUrl(CDN).fields(List.of("a..b"))),
        broken("rtmpUrl must ", b -> b.rtmpUrl(new RtmpUrl("http://cdn.example"))),
        broken("jitterBuffer must ", b -> b.jitterBuffer(Duration.ofMillis(1001))),
        broken("extra must ", b -> b.extra(Map.of("rtmpUrl", 1))),
        broken("source.uid must ", b -> b.source(rawOf(r -> r.uid(0L)))),
        broken("source.channel must ", b -> b.source(rawOf(r -> r.channel("/").uid(7L)))),
        broken("source.extra must ", b -> b.source(rawOf(r -> r.extra(Map.of("token", ""))))),
        broken(
            "source.channel must ", b -> b.source(TranscodingUpdate.builder().channel("").build())),
        broken(
            "source.extra must ",
            b -> b.source(TranscodingUpdate.builder().extra(Map.of("videoOptions", "")).build())),
        brokenAudio("uids[0] must ", a -> a.uids(List.of(0L))),
        brokenAudio(
            "volumes[0].uid must be in uids",
            a -> a.uids(List.of(7L)).volumes(List.of(new UserVolume(8, 1)))),
        brokenAudio("volumes[0].volume must ", a -> a.volumes(List.of(new UserVolume(8, 201)))),
        brokenAudio("extra must ", a -> a.extra(Map.of("volumes", List.of()))),
        brokenVideo("canvas.width must ", v -> v.canvas(Canvas.of(65, 66))),
        brokenVideo("canvas.height must ", v -> v.canvas(Canvas.of(66, 1921))),
        brokenVideo("layout must ", v -> v.layout(List.of())),
        brokenVideo("layout[1] must ", v -> v.layout(List.of(view(), new UnknownView()))),
        brokenVideo("defaultPlaceholderImageUrl must ", v -> v.defaultPlaceholderImageUrl("x")),
        brokenVideo("bitrateKbps must ", v -> v.bitrateKbps(10_001)),
        brokenVideo("gop must ", v -> v.gop(0)),
        brokenVideo("frameRate must ", v -> v.frameRate(31)),
        brokenVideo("extra must ", v -> v.extra(Map.of("bitrate", 1))));
  }

  private static Arguments masked(UnaryOperator<UpdateSpecBuilder> change, String... mask) {
    return arguments(Arrays.asList(mask), change.apply(UpdateSpec.builder()).build());
  }

  private static Arguments raw(UnaryOperator<RawStreamUpdateBuilder> change, String... mask) {
    return masked(b -> b.source(rawOf(change)), mask);
  }

  private static Arguments transcoding(
      UnaryOperator<TranscodingUpdateBuilder> change, String... mask) {
    return masked(b -> b.source(change.apply(TranscodingUpdate.builder()).build()), mask);
  }

  private static Arguments audio(UnaryOperator<AudioUpdateBuilder> change, String... mask) {
    return masked(b -> b.source(TranscodingUpdate.of(audioOf(change))), mask);
  }

  private static Arguments video(UnaryOperator<VideoUpdateBuilder> change, String... mask) {
    return masked(b -> b.source(TranscodingUpdate.of(videoOf(change))), mask);
  }

  private static Arguments broken(String message, UnaryOperator<UpdateSpecBuilder> change) {
    Supplier<UpdateSpec> building = () -> change.apply(UpdateSpec.builder()).build();
    return arguments(message, building);
  }

  private static Arguments brokenAudio(String message, UnaryOperator<AudioUpdateBuilder> change) {
    return broken("source.audio." + message, b -> b.source(TranscodingUpdate.of(audioOf(change))));
  }

  private static Arguments brokenVideo(String message, UnaryOperator<VideoUpdateBuilder> change) {
    return broken("source.video." + message, b -> b.source(TranscodingUpdate.of(videoOf(change))));
  }

  private static RawStreamUpdate rawOf(UnaryOperator<RawStreamUpdateBuilder> change) {
    return change.apply(RawStreamUpdate.builder()).build();
  }

  private static AudioUpdate audioOf(UnaryOperator<AudioUpdateBuilder> change) {
    return change.apply(AudioUpdate.builder()).build();
  }

  private static VideoUpdate videoOf(UnaryOperator<VideoUpdateBuilder> change) {
    return change.apply(VideoUpdate.builder()).build();
  }

  private static LayoutView view() {
    return RtcStreamView.of(7, new Region(0, 0, 0, 1, 1));
  }
}
