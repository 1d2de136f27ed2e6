package io.github.agoraflux.mediapush;

import java.time.Duration;
import java.util.List;

/** The converters and updates of Agora's request examples. */
final class ExampleSpecs {

  private static final String HOST_IMAGE = "http://example.agora.io/host_placeholder.jpg";
  private static final String OTHER_HOST_IMAGE = "http://example/host_placeholder.jpg";

  private ExampleSpecs() {}

  static ConverterSpec sideBySide() {
    return ConverterSpec.builder()
        .name("test")
        .source(
            Transcoding.builder()
                .channel("show68")
                .audio(defaultAudio())
                .video(
                    VideoOptions.builder()
                        .canvas(Canvas.of(960, 720))
                        .layout(
                            List.of(
                                filled(666, new Region(0, 0, 1, 480, 720), HOST_IMAGE),
                                RtcStreamView.of(201, new Region(480, 0, 1, 480, 720))))
                        .codecProfile(VideoCodecProfile.MAIN)
                        .frameRate(15)
                        .gop(30)
                        .bitrateKbps(910)
                        .build())
                .build())
        .rtmpUrl(RtmpUrl.of("rtmp://example.agora.io/live/show68"))
        .idleTimeout(Duration.ofMinutes(5))
        .build();
  }

  static ConverterSpec oneAboveTheOther() {
    return ConverterSpec.builder()
        .name("show68_vertical")
        .source(
            Transcoding.builder()
                .channel("show68")
                .audio(defaultAudio())
                .video(
                    VideoOptions.builder()
                        .canvas(Canvas.of(360, 640))
                        .layout(
                            List.of(
                                filled(
                                    201,
                                    new Region(0, 0, 1, 360, 320),
                                    "http://example.agora.io/user_placeholder.jpg"),
                                RtcStreamView.of(202, new Region(0, 320, 1, 360, 320))))
                        .codecProfile(new VideoCodecProfile("High"))
                        .frameRate(15)
                        .gop(30)
                        .bitrateKbps(400)
                        .seiOptions(SeiOptions.none())
                        .build())
                .build())
        .rtmpUrl(RtmpUrl.of("rtmp://example/live/show68"))
        .build();
  }

  static ConverterSpec vertical() {
    return ConverterSpec.builder()
        .name("show68_vertical")
        .source(
            Transcoding.builder()
                .channel("show68")
                .audio(
                    AudioOptions.builder()
                        .codecProfile(AudioCodecProfile.HE_AAC)
                        .sampleRateHz(48_000)
                        .bitrateKbps(128)
                        .channels(1)
                        .uids(List.of(201L, 202L))
                        .build())
                .video(verticalVideo())
                .build())
        .rtmpUrl(RtmpUrl.of("rtmp://example/live/show68"))
        .idleTimeout(Duration.ofMinutes(5))
        .build();
  }

  private static VideoOptions verticalVideo() {
    return VideoOptions.builder()
        .canvas(new Canvas(360, 640, 0))
        .layoutType(LayoutType.VERTICAL)
        .layout(
            List.of(
                filled(201, new Region(0, 0, 1, 360, 640), OTHER_HOST_IMAGE),
                RtcStreamView.of(202, new Region(0, 320, 1, 360, 320))))
        .vertical(new VerticalLayout(201L, FillMode.FILL, Duration.ofSeconds(4)))
        .defaultPlaceholderImageUrl(OTHER_HOST_IMAGE)
        .codec(VideoCodec.H264)
        .codecProfile(VideoCodecProfile.HIGH)
        .frameRate(15)
        .gop(30)
        .bitrateKbps(400)
        .seiOptions(everyKindOfSei())
        .build();
  }

  static SeiOptions everyKindOfSei() {
    return new SeiOptions(
        new SeiOptions.Source(true, true, new SeiOptions.Customized(null, "example")),
        new SeiOptions.Sink(100));
  }

  static UpdateSpec newLayout() {
    return UpdateSpec.builder()
        .source(
            TranscodingUpdate.builder()
                .channel("show68")
                .video(
                    VideoUpdate.builder()
                        .canvas(Canvas.of(960, 720))
                        .layout(
                            List.of(
                                filled(201, new Region(0, 0, 1, 480, 720), HOST_IMAGE),
                                new ImageView(
                                    HOST_IMAGE, new Region(480, 0, 1, 480, 720), FillMode.FILL)))
                        .build())
                .build())
        .build();
  }

  static UpdateSpec newCanvas() {
    return UpdateSpec.builder()
        .source(
            TranscodingUpdate.of(
                VideoUpdate.builder()
                    .canvas(new Canvas(360, 640, 0))
                    .layout(List.of(filled(201, new Region(0, 0, 1, 360, 320), OTHER_HOST_IMAGE)))
                    .build()))
        .build();
  }

  private static AudioOptions defaultAudio() {
    return AudioOptions.builder()
        .codecProfile(AudioCodecProfile.LC_AAC)
        .sampleRateHz(48_000)
        .bitrateKbps(48)
        .channels(1)
        .build();
  }

  static RtcStreamView filled(long uid, Region region, String placeholder) {
    return new RtcStreamView(uid, region, FillMode.FILL, placeholder);
  }
}
