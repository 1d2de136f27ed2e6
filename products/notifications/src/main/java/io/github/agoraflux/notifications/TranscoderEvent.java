package io.github.agoraflux.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Cloud Transcoder task was started (110), was stopped (111), has another state (112) or was
 * changed (113).
 *
 * @param taskId the task's id
 * @param instanceId the instance id of its creation
 * @param sequence the number of this notification of the task
 * @param sentAt when it was sent
 * @param serviceScene always {@link #SCENE}
 * @param details what has happened
 * @see <a href="https://docs.agora.io/en/cloud-transcoding/reference/webhooks/ncs-events">Cloud
 *     Transcoder events</a>
 */
public record TranscoderEvent(
    String taskId,
    @Nullable String instanceId,
    @Nullable Long sequence,
    @JsonProperty("sendts") @Nullable Timestamp sentAt,
    String serviceScene,
    Details details)
    implements NotificationEvent {

  /** What tells these events from those of other products. */
  public static final String SCENE = "rtsc/cloud-transcoder";

  /**
   * What has happened. What is null was not told.
   *
   * @param event the event's name, such as {@code cloud_transcoder_started}
   * @param state {@code connecting}, {@code running}, {@code failed} or {@code Transcoder success}
   * @param stopReason why the task was stopped
   * @param createdAt when the task was created
   * @param updatedAt when this happened
   * @param transcoder inputs, outputs and configuration, empty if not told
   */
  public record Details(
      String event,
      @Nullable String state,
      @Nullable String stopReason,
      @JsonProperty("createTs") @Nullable Timestamp createdAt,
      @JsonProperty("updateTs") @Nullable Timestamp updatedAt,
      Map<String, @Nullable Object> transcoder) {}
}
