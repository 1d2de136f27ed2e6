package io.github.agoraflux.mediapush;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The converters of Agora's answer examples. */
final class ExampleConverters {

  private static final String HOST_IMAGE = "http://example.agora.io/host_placeholder.jpg";
  private static final RtmpUrl CDN = RtmpUrl.of("rtmp://example.agora.io/live/show68");

  private ExampleConverters() {}

  static Converter custom(ConverterId id) {
    VideoOptions video =
        VideoOptions.builder()
            .canvas(new Canvas(360, 640, 0))
            .layout(
                List.of(
                    ExampleSpecs.filled(201, new Region(0, 0, 1, 360, 320), HOST_IMAGE),
                    RtcStreamView.of(202, new Region(0, 320, 1, 360, 320)),
                    new ImageView(
                        "http://example.agora.io/watchmark.jpg",
                        new Region(0, 0, 2, 36, 64),
                        FillMode.FIT)))
            .codec(VideoCodec.H264)
            .codecProfile(new VideoCodecProfile("High"))
            .frameRate(15)
            .gop(30)
            .bitrateKbps(400)
            .seiOptions(SeiOptions.none())
            .build();
    return new Converter(
        id,
        "show68_vertical",
        transcoding(video),
        CDN,
        Duration.ofMinutes(5),
        null,
        Instant.ofEpochSecond(1_616_946_970),
        Instant.ofEpochSecond(1_783_656_785),
        ConverterState.RUNNING);
  }

  static Converter vertical(ConverterId id) {
    VideoOptions video =
        VideoOptions.builder()
            .canvas(new Canvas(360, 640, 0))
            .layoutType(LayoutType.VERTICAL)
            .layout(List.of(ExampleSpecs.filled(201, new Region(0, 0, 1, 360, 640), HOST_IMAGE)))
            .vertical(new VerticalLayout(201L, FillMode.FILL, Duration.ofSeconds(4)))
            .defaultPlaceholderImageUrl(HOST_IMAGE)
            .codec(VideoCodec.H264)
            .codecProfile(VideoCodecProfile.HIGH)
            .frameRate(15)
            .gop(30)
            .bitrateKbps(400)
            .seiOptions(ExampleSpecs.everyKindOfSei())
            .build();
    return new Converter(
        id,
        "show68_vertical",
        transcoding(video),
        CDN,
        Duration.ofMinutes(5),
        null,
        null,
        null,
        null);
  }

  private static Transcoding transcoding(VideoOptions video) {
    return Transcoding.builder()
        .channel("show68")
        .audio(
            AudioOptions.builder()
                .codecProfile(AudioCodecProfile.HE_AAC)
                .sampleRateHz(48_000)
                .bitrateKbps(128)
                .channels(1)
                .uids(List.of(201L))
                .build())
        .video(video)
        .build();
  }
}
