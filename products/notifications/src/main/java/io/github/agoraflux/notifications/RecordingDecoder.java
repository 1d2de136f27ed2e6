package io.github.agoraflux.notifications;

import io.github.agoraflux.json.JsonCodec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the details of a recording's events the type of their event. */
final class RecordingDecoder {

  private static final Map<Integer, Class<? extends RecordingDetails>> TYPES =
      Map.ofEntries(
          Map.entry(1, RecordingServiceDetails.Failed.class),
          Map.entry(2, RecordingServiceDetails.Warned.class),
          Map.entry(3, RecordingServiceDetails.CallRefused.class),
          Map.entry(4, RecordingServiceDetails.PlaylistCreated.class),
          Map.entry(11, RecordingServiceDetails.Ended.class),
          Map.entry(12, RecordingServiceDetails.Moved.class),
          Map.entry(30, UploaderDetails.Started.class),
          Map.entry(31, UploaderDetails.Uploaded.class),
          Map.entry(32, UploaderDetails.BackedUp.class),
          Map.entry(33, UploaderDetails.Progressed.class),
          Map.entry(40, RecorderDetails.Started.class),
          Map.entry(41, RecorderDetails.Left.class),
          Map.entry(42, RecorderDetails.FileStarted.class),
          Map.entry(43, RecorderDetails.StreamChanged.class),
          Map.entry(44, RecorderDetails.StreamChanged.class),
          Map.entry(45, RecorderDetails.SnapshotTaken.class),
          Map.entry(60, UploaderDetails.VodStarted.class),
          Map.entry(61, UploaderDetails.VodTriggered.class),
          Map.entry(70, WebRecorderDetails.Started.class),
          Map.entry(71, WebRecorderDetails.Stopped.class),
          Map.entry(72, WebRecorderDetails.LimitReached.class),
          Map.entry(73, WebRecorderDetails.Reloaded.class),
          Map.entry(80, RecordingServiceDetails.TranscodingStarted.class),
          Map.entry(81, RecordingServiceDetails.TranscodingEnded.class),
          Map.entry(90, UploaderDetails.DownloadFailed.class),
          Map.entry(100, WebRecorderDetails.StreamingChanged.class),
          Map.entry(1001, RecordingServiceDetails.PostponedTranscodingEnded.class));

  private final JsonCodec codec;

  /** Takes all types apart now, for that waits for locks and reading must not. */
  RecordingDecoder(JsonCodec codec) {
    this.codec = codec;
    codec.prepare(Map.of(), Payloads.Recording.class);
    TYPES.values().forEach(type -> codec.prepare(null, type));
  }

  RecordingEvent decode(byte[] body, int eventType) {
    Payloads.RecordingPayload payload = codec.decode(body, Payloads.Recording.class).payload();
    return new RecordingEvent(
        payload.channel(),
        payload.uid(),
        payload.sid(),
        payload.sequence(),
        payload.sentAt(),
        payload.serviceType(),
        details(eventType, payload.details()));
  }

  private RecordingDetails details(int eventType, Map<String, @Nullable Object> fields) {
    Class<? extends RecordingDetails> type = TYPES.get(eventType);
    RecordingDetails details = type == null ? null : codec.read(fields, type);
    return details == null ? new RecordingDetails.Unknown(fields) : details;
  }
}
