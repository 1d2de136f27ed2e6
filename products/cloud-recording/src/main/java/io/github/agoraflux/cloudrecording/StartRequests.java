package io.github.agoraflux.cloudrecording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each mode sends to start. */
final class StartRequests {

  private static final List<String> SNAPSHOT_FILES = List.of("jpg");

  private StartRequests() {}

  static Bodies.StartRequest of(RecordingSpec spec) {
    if (spec instanceof CompositeRecording composite) {
      return composite(composite);
    }
    if (spec instanceof IndividualRecording individual) {
      return individual(individual);
    }
    return spec instanceof SnapshotCapture snapshots
        ? snapshots(snapshots)
        : webPage((WebPageRecording) spec);
  }

  private static Bodies.StartRequest composite(CompositeRecording spec) {
    VideoTranscoding video = spec.transcoding();
    return new Bodies.StartRequest(
        spec.token(),
        config(
            spec.media(),
            null,
            null,
            spec.audioProfile(),
            video == null ? null : Bodies.TranscodingConfig.of(video)),
        files(spec.fileTypes(), spec.fileExtra()),
        null,
        null,
        Bodies.Storage.of(spec.storage()),
        spec.extra());
  }

  /** Naming the files is what makes Agora record, and not take snapshots alone. */
  private static Bodies.StartRequest individual(IndividualRecording spec) {
    SnapshotConfig snapshots = spec.snapshots();
    return new Bodies.StartRequest(
        spec.token(),
        config(spec.media(), spec.uidGroup(), spec.streamMode(), null, null),
        files(snapshots == null ? null : List.of(RecordedFileType.HLS), spec.fileExtra()),
        snapshots == null ? null : snapshots(snapshots),
        null,
        Bodies.Storage.of(spec.storage()),
        spec.extra());
  }

  private static Bodies.StartRequest snapshots(SnapshotCapture spec) {
    SnapshotConfig snapshots = spec.snapshots();
    return new Bodies.StartRequest(
        spec.token(),
        config(spec.media(), spec.uidGroup(), null, null, null),
        null,
        snapshots(snapshots == null ? SnapshotConfig.builder().build() : snapshots),
        null,
        Bodies.Storage.of(spec.storage()),
        spec.extra());
  }

  private static Bodies.StartRequest webPage(WebPageRecording spec) {
    return new Bodies.StartRequest(
        spec.token(),
        null,
        files(spec.fileTypes(), spec.fileExtra()),
        null,
        new Bodies.ExtensionServices(spec.errorHandling(), services(spec), spec.serviceExtra()),
        Bodies.Storage.of(spec.storage()),
        spec.extra());
  }

  private static List<Bodies.ExtensionService> services(WebPageRecording spec) {
    List<Bodies.ExtensionService> services = new ArrayList<>();
    services.add(
        new Bodies.ExtensionService(
            ServiceName.WEB_RECORDER, spec.page().errorHandling(), spec.page()));
    WebPagePush push = spec.push();
    if (push != null) {
      services.add(
          new Bodies.ExtensionService(
              ServiceName.RTMP_PUBLISHER,
              push.errorHandling(),
              Bodies.Outputs.to(push.rtmpUrl(), push.extra())));
    }
    return List.copyOf(services);
  }

  private static Bodies.RecordingConfig config(
      @Nullable RecordedMedia given,
      @Nullable UidGroup uidGroup,
      @Nullable StreamMode streamMode,
      @Nullable AudioProfile audioProfile,
      Bodies.@Nullable TranscodingConfig transcoding) {
    RecordedMedia taken = given == null ? RecordedMedia.defaults() : given;
    Decryption decryption = taken.decryption();
    return new Bodies.RecordingConfig(
        taken.profile(),
        decryption == null ? null : decryption.mode(),
        decryption == null ? null : decryption.key(),
        decryption == null ? null : decryption.salt(),
        taken.maxIdleTime(),
        taken.streamTypes(),
        taken.videoStreamType(),
        UidSelection.subscribed(taken.audio()),
        UidSelection.unsubscribed(taken.audio()),
        UidSelection.subscribed(taken.video()),
        UidSelection.unsubscribed(taken.video()),
        uidGroup,
        streamMode,
        audioProfile,
        transcoding,
        taken.privateParams(),
        taken.extra());
  }

  private static Bodies.@Nullable FileConfig files(
      @Nullable List<RecordedFileType> types, Map<String, Object> extra) {
    return types == null && extra.isEmpty() ? null : new Bodies.FileConfig(types, extra);
  }

  private static Bodies.Snapshots snapshots(SnapshotConfig config) {
    return new Bodies.Snapshots(config.interval(), SNAPSHOT_FILES, config.extra());
  }
}
