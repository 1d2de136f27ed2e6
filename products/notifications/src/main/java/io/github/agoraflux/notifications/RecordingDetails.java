package io.github.agoraflux.notifications;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a recording. Sealed by the part it happened in, so that a {@code switch}
 * over all of them is complete.
 *
 * @see <a href="https://docs.agora.io/en/cloud-recording/develop/receive-notifications">Cloud
 *     Recording callback events</a>
 */
public sealed interface RecordingDetails
    permits RecordingServiceDetails,
        RecorderDetails,
        UploaderDetails,
        WebRecorderDetails,
        RecordingDetails.Unknown {

  /**
   * Of a type of event that this release has no type for, or not as documented. Nothing of it is
   * lost.
   *
   * @param fields the fields as they came, {@code msgName} among them
   */
  record Unknown(Map<String, @Nullable Object> fields) implements RecordingDetails {}
}
