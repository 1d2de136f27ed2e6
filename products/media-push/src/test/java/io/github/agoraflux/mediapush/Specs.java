package io.github.agoraflux.mediapush;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractThrowableAssert;

/** Converters in which one thing is to be tried. */
final class Specs {

  private static final RtmpUrl CDN = RtmpUrl.of("rtmp://cdn.example/live/stream-key");

  private Specs() {}

  static AbstractThrowableAssert<?, ? extends Throwable> refuses(String field, Building building) {
    return assertThatThrownBy(building::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(field + " must ");
  }

  static Region at(int x, int y, int z, int width, int height) {
    return new Region(x, y, z, width, height);
  }

  static Region place() {
    return at(0, 0, 0, 1, 1);
  }

  static RtcStreamView stream() {
    return RtcStreamView.of(7, place());
  }

  static SeiOptions sei(String prefix, String payload) {
    return SeiOptions.from(
        new SeiOptions.Source(null, null, new SeiOptions.Customized(prefix, payload)));
  }

  static TranscodingBuilder transcoding() {
    return Transcoding.builder().channel("c");
  }

  static ConverterSpec spec(UnaryOperator<ConverterSpecBuilder> change) {
    return change.apply(ConverterSpec.builder().source(RawStream.of("c", 7)).rtmpUrl(CDN)).build();
  }

  static ConverterSpec withSource(ConverterSource source) {
    return spec(b -> b.source(source));
  }

  static ConverterSpec withAudio(AudioOptions audio) {
    return withSource(transcoding().audio(audio).build());
  }

  static ConverterSpec withVideo(UnaryOperator<VideoOptionsBuilder> change) {
    VideoOptionsBuilder video =
        VideoOptions.builder()
            .canvas(Canvas.of(360, 640))
            .layout(List.of(stream()))
            .bitrateKbps(400);
    return withSource(transcoding().video(change.apply(video).build()).build());
  }

  static ConverterSpec vertical(VerticalLayout vertical) {
    return withVideo(v -> v.layout(null).layoutType(LayoutType.VERTICAL).vertical(vertical));
  }

  /** Builds a converter. */
  @FunctionalInterface
  interface Building {
    ConverterSpec build();
  }
}
