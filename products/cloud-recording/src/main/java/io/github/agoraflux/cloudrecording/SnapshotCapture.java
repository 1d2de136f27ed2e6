package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots of each user's video, and no recording.
 *
 * @see <a href="https://docs.agora.io/en/cloud-recording/develop/screen-capture">Capture
 *     screenshots</a>
 * @param channel the channel's name: 1 to 64 letters, digits, spaces or of {@code
 *     !#$%&()+-:;<=.>?@[]^_{}|~,}
 * @param uid the user that the recording is in the channel: 1 to 4294967295, and nobody else's
 *     there. The channel's users must have numbers, not accounts
 * @param token the token it joins the channel with, which must outlive the recording, for it cannot
 *     be renewed; null for a project without certificate
 * @param storage where the files go
 * @param media what it takes from the channel; null for Agora's defaults
 * @param uidGroup how many users are captured at the same time, at the peak
 * @param snapshots how snapshots are taken; null for Agora's default, one every 10 s
 * @param extra fields of {@code clientRequest} that this record has no component for, by their name
 *     on the wire; sent as they are. Wrap what is secret in a {@link Secret}
 */
@Built
public record SnapshotCapture(
    String channel,
    long uid,
    @Nullable Secret token,
    StorageConfig storage,
    @Nullable RecordedMedia media,
    UidGroup uidGroup,
    @Nullable SnapshotConfig snapshots,
    Map<String, Object> extra)
    implements RecordingSpec {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if a rule is broken
   */
  public SnapshotCapture {
    extra = ExtraFields.copyOf(extra);
    Fields.channelAndUid(channel, uid);
    Check.given("storage", storage);
    Check.given("uidGroup", uidGroup);
    ExtraFields.check("extra", extra, Bodies.StartRequest.class);
  }

  /**
   * Begins a capture.
   *
   * @return a builder with nothing set
   */
  public static SnapshotCaptureBuilder builder() {
    return SnapshotCaptureBuilder.builder();
  }

  @Override
  public RecordingMode mode() {
    return RecordingMode.INDIVIDUAL;
  }
}
