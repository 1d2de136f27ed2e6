package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.Secret;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A web page, as a browser shows it.
 *
 * @see <a href="https://docs.agora.io/en/cloud-recording/develop/webpage-mode">Web page mode</a>
 * @param channel a name for the recording, at most 1024 bytes; no channel needs to have it
 * @param uid the user that the recording is in the channel: 1 to 4294967295, and nobody else's
 *     there. The channel's users must have numbers, not accounts
 * @param token the token it joins the channel with, which must outlive the recording, for it cannot
 *     be renewed; null for a project without certificate
 * @param storage where the files go
 * @param page the page, and how it is recorded
 * @param push pushes the page to a CDN as well; null for not
 * @param errorHandling what the failure of a service does to the recording; null for Agora's
 *     default and only choice, {@link ErrorHandling#ABORT}
 * @param fileTypes the kinds of files: HLS, or HLS and MP4; null for Agora's default, HLS
 * @param fileExtra fields of {@code recordingFileConfig} that this record has no component for, by
 *     their name on the wire; sent as they are
 * @param serviceExtra fields of {@code extensionServiceConfig} that this record has no component
 *     for, by their name on the wire; sent as they are
 * @param extra fields of {@code clientRequest} that this record has no component for, by their name
 *     on the wire; sent as they are. Wrap what is secret in a {@link Secret}
 */
@Built
public record WebPageRecording(
    String channel,
    long uid,
    @Nullable Secret token,
    StorageConfig storage,
    WebPage page,
    @Nullable WebPagePush push,
    @Nullable ErrorHandling errorHandling,
    @Nullable List<RecordedFileType> fileTypes,
    Map<String, Object> fileExtra,
    Map<String, Object> serviceExtra,
    Map<String, Object> extra)
    implements RecordingSpec {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if a rule is broken
   */
  public WebPageRecording {
    fileExtra = ExtraFields.copyOf(fileExtra);
    serviceExtra = ExtraFields.copyOf(serviceExtra);
    extra = ExtraFields.copyOf(extra);
    Fields.nameAndUid(channel, uid);
    Check.given("storage", storage);
    Check.given("page", page);
    fileTypes = Check.listOrNull(fileTypes);
    Fields.fileTypes("fileTypes", fileTypes);
    ExtraFields.check("fileExtra", fileExtra, Bodies.FileConfig.class);
    ExtraFields.check("serviceExtra", serviceExtra, Bodies.ExtensionServices.class);
    ExtraFields.check("extra", extra, Bodies.StartRequest.class);
  }

  /**
   * Begins a web page recording.
   *
   * @return a builder with nothing set
   */
  public static WebPageRecordingBuilder builder() {
    return WebPageRecordingBuilder.builder();
  }

  @Override
  public RecordingMode mode() {
    return RecordingMode.WEB_PAGE;
  }
}
