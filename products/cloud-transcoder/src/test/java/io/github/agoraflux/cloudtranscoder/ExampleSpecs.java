package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.util.List;

/** The tasks of the documented examples. */
final class ExampleSpecs {

  private static final String IMAGE = "https://example.jpg";
  private static final RtcStream ONE = RtcStream.of("show68", 123, Secret.of("007eJxTYin1"));
  private static final RtcStream OTHER = RtcStream.of("show68", 456, Secret.of("007eJxTYin2"));

  private ExampleSpecs() {}

  /** Two users side by side, as in the examples of create and update. */
  static TranscodingSpecBuilder sideBySide() {
    return sideBySide(ONE);
  }

  /** The same, with another token for a user's video, as in the example of update. */
  static TranscodingSpecBuilder otherVideoToken() {
    return sideBySide(RtcStream.of("show68", 123, Secret.of("123")));
  }

  private static TranscodingSpecBuilder sideBySide(RtcStream video) {
    return TranscodingSpec.builder()
        .idleTimeout(Duration.ofMinutes(5))
        .audioInputs(List.of(AudioInput.rtc(ONE), AudioInput.rtc(OTHER)))
        .canvas(new Canvas(960, 480, 0, IMAGE, FillMode.FIT))
        .watermarks(List.of(Watermark.of("https://example.png", new Region(0, 0, 120, 120, 50))))
        .videoInputs(
            List.of(
                video(video, new Region(0, 0, 320, 360, 2)),
                video(OTHER, new Region(320, 0, 320, 320, 2))))
        .outputs(
            List.of(
                output(
                    RtcStream.of("show68_out", 1000, Secret.of("007eJxTYout")),
                    videoOption().height(480).lowBitrateHighQuality(false))));
  }

  /** The example of acquire in today's documents. */
  static TranscodingSpecBuilder karaoke() {
    Secret token = Secret.of("<your_rtc_token>");
    RtcStream one = RtcStream.of("test01", 123, token);
    RtcStream other = RtcStream.of("test01", 456, token);
    String images = "https://web-cdn.agora.io/website-files/images/";
    return sideBySide()
        .audioInputs(List.of(AudioInput.rtc(one), AudioInput.rtc(other)))
        .canvas(
            new Canvas(
                960, 480, 0, images + "new-home-2-banne-online-karaoke-bg.jpg", FillMode.FIT))
        .watermarks(
            List.of(
                Watermark.of(
                    images + "advantage-interactive-live-streaming.png",
                    new Region(0, 0, 120, 120, 50))))
        .videoInputs(
            List.of(
                VideoInput.builder()
                    .rtc(one)
                    .placeholderImageUrl(images + "new-home-2-banner-realtime-bg.jpg")
                    .region(new Region(0, 0, 320, 360, 2))
                    .build(),
                VideoInput.rtc(other, new Region(320, 0, 320, 320, 2))))
        .outputs(List.of(output(RtcStream.of("test02", 1000, token), videoOption().height(480))));
  }

  private static VideoInput video(RtcStream rtc, Region region) {
    return VideoInput.builder().rtc(rtc).placeholderImageUrl(IMAGE).region(region).build();
  }

  private static VideoOptionBuilder videoOption() {
    return VideoOption.builder().frameRate(30).codec(VideoCodec.H264).bitrateKbps(800).width(960);
  }

  private static Output output(RtcStream rtc, VideoOptionBuilder video) {
    return Output.builder()
        .rtc(rtc)
        .audio(AudioProfile.MUSIC_STANDARD)
        .video(video.build())
        .build();
  }
}
