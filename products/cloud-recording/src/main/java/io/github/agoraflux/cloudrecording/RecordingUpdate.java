package io.github.agoraflux.cloudrecording;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changes in a recording: {@link SubscriptionUpdate} for one of a channel, {@link
 * WebPageUpdate} for one of a web page.
 *
 * @see <a href="https://docs.agora.io/en/cloud-recording/rest-api/update">Update</a>
 */
public sealed interface RecordingUpdate permits SubscriptionUpdate, WebPageUpdate {

  /**
   * Where the files go from now on, such as the same storage with a new {@code stsToken}.
   *
   * @return the storage, null to leave it as it is
   */
  @Nullable StorageConfig storage();

  /**
   * Fields of {@code clientRequest} that have no component.
   *
   * @return by their name on the wire
   */
  Map<String, Object> extra();
}
