package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.util.List;

/** The recordings of Agora's examples. */
final class ExampleRecordings {

  private static final Duration TWO_MINUTES = Duration.ofMinutes(2);
  private static final List<RecordedFileType> HLS_AND_MP4 =
      List.of(RecordedFileType.HLS, RecordedFileType.MP4);
  private static final Secret HIDDEN = Secret.of("xxxxx");

  private ExampleRecordings() {}

  static RecordingSpec composite() {
    return Specs.compositeBuilder()
        .media(
            RecordedMedia.builder()
                .streamTypes(StreamType.AUDIO_AND_VIDEO)
                .videoStreamType(VideoStreamType.HIGH)
                .maxIdleTime(TWO_MINUTES)
                .build())
        .audioProfile(AudioProfile.MONO_128_KBPS)
        .transcoding(
            VideoTranscoding.builder()
                .width(360)
                .height(640)
                .frameRate(30)
                .bitrateKbps(600)
                .layout(
                    VideoLayout.builder().type(LayoutType.BEST_FIT).maxResolutionUid(1L).build())
                .build())
        .fileTypes(HLS_AND_MP4)
        .build();
  }

  static RecordingSpec everybody() {
    return Specs.individual()
        .media(
            RecordedMedia.builder()
                .streamTypes(StreamType.AUDIO_AND_VIDEO)
                .videoStreamType(VideoStreamType.HIGH)
                .maxIdleTime(TWO_MINUTES)
                .audio(UidSelection.everybody())
                .video(UidSelection.everybody())
                .build())
        .streamMode(StreamMode.STANDARD)
        .build();
  }

  static RecordingSpec snapshots() {
    return Specs.snapshots()
        .media(RecordedMedia.builder().channelProfile(ChannelProfile.LIVE_BROADCASTING).build())
        .snapshots(SnapshotConfig.every(Duration.ofSeconds(5)))
        .storage(Specs.storageBuilder().fileNamePrefix(List.of("screenshot")).build())
        .build();
  }

  static RecordingSpec twoUsers() {
    return Specs.individual()
        .channel("<your_channel_name>")
        .media(
            RecordedMedia.builder()
                .channelProfile(ChannelProfile.LIVE_BROADCASTING)
                .streamTypes(StreamType.AUDIO_AND_VIDEO)
                .videoStreamType(VideoStreamType.HIGH)
                .maxIdleTime(Duration.ofSeconds(30))
                .audio(UidSelection.of(123, 456))
                .video(UidSelection.of(123, 456))
                .build())
        .streamMode(StreamMode.DEFAULT)
        .storage(inTwoFolders())
        .build();
  }

  static RecordingSpec webPage() {
    return Specs.webPage()
        .page(Specs.page().errorHandling(ErrorHandling.ABORT).build())
        .errorHandling(ErrorHandling.ABORT)
        .fileTypes(HLS_AND_MP4)
        .build();
  }

  static RecordingSpec pushedPage() {
    return Specs.webPage()
        .channel("httpClient463224")
        .token(Secret.of("<token>"))
        .page(
            Specs.page()
                .url(PageUrl.of("https://xxxxx"))
                .maxDuration(Duration.ofHours(3))
                .maxFileDuration(Duration.ofMinutes(200))
                .errorHandling(ErrorHandling.ABORT)
                .build())
        .push(
            WebPagePush.builder()
                .rtmpUrl(RtmpUrl.of("rtmp://xxx"))
                .errorHandling(ErrorHandling.IGNORE)
                .build())
        .fileTypes(HLS_AND_MP4)
        .storage(inTwoFolders())
        .build();
  }

  private static StorageConfig inTwoFolders() {
    return Specs.storageBuilder()
        .bucket("xxxxx")
        .accessKey(HIDDEN)
        .secretKey(HIDDEN)
        .fileNamePrefix(List.of("directory1", "directory2"))
        .build();
  }

  static VideoLayout twoWindows() {
    return VideoLayout.builder()
        .type(LayoutType.CUSTOM)
        .backgroundColor(0xFF_0000)
        .regions(List.of(window(1, 0.1), window(2, 0.2)))
        .build();
  }

  private static LayoutRegion window(long uid, double at) {
    return LayoutRegion.builder()
        .uid(uid)
        .x(at)
        .y(at)
        .width(0.1)
        .height(0.1)
        .alpha(1.0)
        .renderMode(RenderMode.FIT)
        .build();
  }

  static RecordingStatus pageStatus() {
    return new RecordingStatus(
        RecordingState.NOT_STARTED,
        null,
        List.of(),
        List.of(
            new ExtensionService(
                ServiceName.WEB_RECORDER,
                ServiceState.IN_PROGRESS,
                true,
                null,
                List.of(RecordedFile.named("xxx.m3u8")),
                List.of())));
  }

  static StopResult uploaded() {
    return new StopResult(
        false,
        UploadStatus.UPLOADED,
        List.of(),
        List.of(
            new ExtensionService(
                ServiceName.UPLOADER, null, null, UploadStatus.UPLOADED, List.of(), List.of())));
  }
}
