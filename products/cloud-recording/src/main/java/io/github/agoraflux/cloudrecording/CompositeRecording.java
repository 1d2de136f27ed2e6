package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.Secret;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All users of a channel, mixed into one file.
 *
 * @see <a href="https://docs.agora.io/en/cloud-recording/develop/composite-mode">Composite mode</a>
 * @param channel the channel's name: 1 to 64 letters, digits, spaces or of {@code
 *     !#$%&()+-:;<=.>?@[]^_{}|~,}
 * @param uid the user that the recording is in the channel: 1 to 4294967295, and nobody else's
 *     there. The channel's users must have numbers, not accounts
 * @param token the token it joins the channel with, which must outlive the recording, for it cannot
 *     be renewed; null for a project without certificate
 * @param storage where the files go
 * @param media what it takes from the channel; null for Agora's defaults
 * @param audioProfile how audio is encoded; null for Agora's default, {@link
 *     AudioProfile#MONO_48_KBPS}
 * @param transcoding how video is composed and encoded; null for Agora's defaults
 * @param fileTypes the kinds of files: HLS, or HLS and MP4; null for Agora's default, HLS
 * @param fileExtra fields of {@code recordingFileConfig} that this record has no component for, by
 *     their name on the wire; sent as they are
 * @param extra fields of {@code clientRequest} that this record has no component for, by their name
 *     on the wire; sent as they are. Wrap what is secret in a {@link Secret}
 */
@Built
public record CompositeRecording(
    String channel,
    long uid,
    @Nullable Secret token,
    StorageConfig storage,
    @Nullable RecordedMedia media,
    @Nullable AudioProfile audioProfile,
    @Nullable VideoTranscoding transcoding,
    @Nullable List<RecordedFileType> fileTypes,
    Map<String, Object> fileExtra,
    Map<String, Object> extra)
    implements RecordingSpec {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if a rule is broken
   */
  public CompositeRecording {
    fileExtra = ExtraFields.copyOf(fileExtra);
    extra = ExtraFields.copyOf(extra);
    Fields.channelAndUid(channel, uid);
    Check.given("storage", storage);
    fileTypes = Check.listOrNull(fileTypes);
    Fields.fileTypes("fileTypes", fileTypes);
    ExtraFields.check("fileExtra", fileExtra, Bodies.FileConfig.class);
    ExtraFields.check("extra", extra, Bodies.StartRequest.class);
  }

  /**
   * Begins a composite recording.
   *
   * @return a builder with nothing set
   */
  public static CompositeRecordingBuilder builder() {
    return CompositeRecordingBuilder.builder();
  }

  @Override
  public RecordingMode mode() {
    return RecordingMode.COMPOSITE;
  }
}
