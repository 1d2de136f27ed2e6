package io.github.agoraflux.mediapush;

import static io.github.agoraflux.mediapush.Specs.at;
import static io.github.agoraflux.mediapush.Specs.place;
import static io.github.agoraflux.mediapush.Specs.refuses;
import static io.github.agoraflux.mediapush.Specs.vertical;
import static io.github.agoraflux.mediapush.Specs.withAudio;
import static io.github.agoraflux.mediapush.Specs.withSource;
import static io.github.agoraflux.mediapush.Specs.withVideo;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The edges of every range of a converter that is to be created. */
class ConverterSpecRangesTest {

  @ParameterizedTest(name = "{0} from {1} to {2}")
  @MethodSource("ranges")
  void acceptsTheEndsOfARangeAndNothingBeyond(String field, long first, long last, Setter set) {
    assertThatCode(() -> set.to(first)).doesNotThrowAnyException();
    assertThatCode(() -> set.to(last)).doesNotThrowAnyException();
    refuses(field, () -> set.to(first - 1)).hasMessageContaining("but was " + (first - 1));
    if (last < Integer.MAX_VALUE || last == 0xFFFF_FFFFL) {
      refuses(field, () -> set.to(last + 1)).hasMessageContaining("but was " + (last + 1));
    }
  }

  static Stream<Arguments> ranges() {
    long any = Integer.MAX_VALUE;
    long uid = 0xFFFF_FFFFL;
    return Stream.of(
        arguments("source.uid", 1, uid, setter(n -> withSource(RawStream.of("c", n)))),
        arguments("source.audio.bitrateKbps", 32, 128, audio((a, n) -> a.bitrateKbps(n))),
        arguments("source.audio.channels", 1, 2, audio((a, n) -> a.channels(n))),
        arguments(
            "source.audio.uids[1]",
            1,
            uid,
            setter(n -> withAudio(AudioOptions.builder().uids(List.of(7L, n)).build()))),
        arguments(
            "source.audio.volumes[0].uid",
            1,
            uid,
            setter(
                n ->
                    withAudio(
                        AudioOptions.builder()
                            .uids(n >= 1 && n <= uid ? List.of(n) : List.of(7L))
                            .volumes(List.of(new UserVolume(n, 100)))
                            .build()))),
        arguments(
            "source.audio.volumes[0].volume",
            0,
            200,
            audio((a, n) -> a.uids(List.of(7L)).volumes(List.of(new UserVolume(7, n))))),
        arguments("source.video.bitrateKbps", 1, 10_000, video((v, n) -> v.bitrateKbps(n))),
        arguments("source.video.gop", 1, any, video((v, n) -> v.gop(n))),
        arguments("source.video.frameRate", 1, 30, video((v, n) -> v.frameRate(n))),
        arguments("source.video.canvas.width", 66, 1920, canvas(n -> Canvas.of(n, 66))),
        arguments("source.video.canvas.height", 66, 1920, canvas(n -> Canvas.of(1920, n))),
        arguments("source.video.canvas.color", 0, 0xFF_FFFF, canvas(n -> new Canvas(66, 66, n))),
        arguments("source.video.layout[0].uid", 1, uid, view(n -> RtcStreamView.of(n, place()))),
        arguments("source.video.layout[0].region.xPos", 0, any, region(n -> at(n, 0, 0, 1, 1))),
        arguments("source.video.layout[0].region.yPos", 0, any, region(n -> at(0, n, 0, 1, 1))),
        arguments("source.video.layout[0].region.zIndex", 0, 100, region(n -> at(0, 0, n, 1, 1))),
        arguments("source.video.layout[0].region.width", 1, any, region(n -> at(0, 0, 0, n, 1))),
        arguments("source.video.layout[0].region.height", 1, any, region(n -> at(0, 0, 0, 1, n))),
        arguments(
            "source.video.vertical.maxResolutionUid",
            1,
            uid,
            setter(n -> vertical(VerticalLayout.around(n)))),
        arguments(
            "source.video.seiOptions.sink.type",
            0,
            any,
            video((v, n) -> v.seiOptions(new SeiOptions(null, new SeiOptions.Sink(n))))));
  }

  private static Setter setter(Setter setter) {
    return setter;
  }

  private static Setter audio(Numbered<AudioOptionsBuilder> change) {
    return n -> withAudio(change.apply(AudioOptions.builder(), Math.toIntExact(n)).build());
  }

  private static Setter video(Numbered<VideoOptionsBuilder> change) {
    return n -> withVideo(v -> change.apply(v, Math.toIntExact(n)));
  }

  private static Setter canvas(IntFunction<Canvas> canvas) {
    return video((v, n) -> v.canvas(canvas.apply(n)));
  }

  private static Setter view(LongFunction<LayoutView> view) {
    return n -> withVideo(v -> v.layout(List.of(view.apply(n))));
  }

  private static Setter region(IntFunction<Region> region) {
    return view(n -> RtcStreamView.of(7, region.apply(Math.toIntExact(n))));
  }

  /** Builds a converter with a number somewhere in it. */
  @FunctionalInterface
  interface Setter {
    ConverterSpec to(long number);
  }

  /** Sets a number. */
  @FunctionalInterface
  interface Numbered<B> {
    B apply(B builder, int number);
  }
}
