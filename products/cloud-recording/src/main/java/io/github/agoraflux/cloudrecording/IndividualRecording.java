package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Each user of a channel in files of their own, always as HLS, and snapshots of them besides if
 * wanted.
 *
 * @see <a href="https://docs.agora.io/en/cloud-recording/develop/individual-mode">Individual
 *     mode</a>
 * @param channel the channel's name: 1 to 64 letters, digits, spaces or of {@code
 *     !#$%&()+-:;<=.>?@[]^_{}|~,}
 * @param uid the user that the recording is in the channel: 1 to 4294967295, and nobody else's
 *     there. The channel's users must have numbers, not accounts
 * @param token the token it joins the channel with, which must outlive the recording, for it cannot
 *     be renewed; null for a project without certificate
 * @param storage where the files go
 * @param media what it takes from the channel; null for Agora's defaults
 * @param uidGroup how many users are recorded at the same time, at the peak
 * @param streamMode how media become files; null for Agora's default, {@link StreamMode#DEFAULT}.
 *     Agora's collection warns that a start that names it may not work
 * @param snapshots how snapshots are taken beside the recording; null for none
 * @param fileExtra fields of {@code recordingFileConfig} that this record has no component for, by
 *     their name on the wire; sent as they are
 * @param extra fields of {@code clientRequest} that this record has no component for, by their name
 *     on the wire; sent as they are. Wrap what is secret in a {@link Secret}
 */
@Built
public record IndividualRecording(
    String channel,
    long uid,
    @Nullable Secret token,
    StorageConfig storage,
    @Nullable RecordedMedia media,
    UidGroup uidGroup,
    @Nullable StreamMode streamMode,
    @Nullable SnapshotConfig snapshots,
    Map<String, Object> fileExtra,
    Map<String, Object> extra)
    implements RecordingSpec {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if a rule is broken
   */
  public IndividualRecording {
    fileExtra = ExtraFields.copyOf(fileExtra);
    extra = ExtraFields.copyOf(extra);
    Fields.channelAndUid(channel, uid);
    Check.given("storage", storage);
    Check.given("uidGroup", uidGroup);
    if (StreamMode.ORIGINAL.equals(streamMode)) {
      Check.that(
          media != null && StreamType.AUDIO.equals(media.streamTypes()),
          "streamMode",
          "be ORIGINAL only where audio alone is recorded",
          streamMode);
    }
    ExtraFields.check("fileExtra", fileExtra, Bodies.FileConfig.class);
    ExtraFields.check("extra", extra, Bodies.StartRequest.class);
  }

  /**
   * Begins an individual recording.
   *
   * @return a builder with nothing set
   */
  public static IndividualRecordingBuilder builder() {
    return IndividualRecordingBuilder.builder();
  }

  @Override
  public RecordingMode mode() {
    return RecordingMode.INDIVIDUAL;
  }
}
