package io.github.agoraflux.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something has happened in Speech to Text.
 *
 * @see <a href="https://docs.agora.io/en/real-time-stt/develop/callback-service">Speech to Text
 *     callbacks</a>
 */
public sealed interface SpeechToTextEvent extends NotificationEvent {

  /**
   * An agent of version 7.x has joined (101).
   *
   * @param agentId the agent's id
   * @param channel the channel it listens to
   * @param startedAt when it began
   */
  record AgentJoined(
      @JsonProperty("agent_id") String agentId,
      String channel,
      @JsonProperty("start_ts") Timestamp startedAt)
      implements SpeechToTextEvent {}

  /**
   * An agent of version 7.x has left (102).
   *
   * @param agentId the agent's id
   * @param channel the channel it listened to
   * @param startedAt when it began
   * @param stoppedAt when it ended
   * @param status {@code STOPPED} or {@code FAILED}
   * @param message why, in words
   */
  record AgentLeft(
      @JsonProperty("agent_id") String agentId,
      String channel,
      @JsonProperty("start_ts") Timestamp startedAt,
      @JsonProperty("stop_ts") Timestamp stoppedAt,
      @Nullable String status,
      @Nullable String message)
      implements SpeechToTextEvent {}

  /**
   * Something has happened to a task of version 5.x or 6.x: files are known (4), the upload has
   * begun (30), is done (31), is done with the help of Agora's backup (32) or goes on (33).
   *
   * @param channel the channel it listens to
   * @param subBotUid the user who listens
   * @param pubBotUid the user who publishes the text
   * @param taskId the task's id
   * @param sequence the number of this notification of the task, from 0
   * @param serviceScene what the task does
   * @param sentAt when it happened
   * @param serviceType the part it happened in: 0 service, 1 recognition, 2 uploader
   * @param details the fields of this type of event, {@code msgName} among them
   */
  record TaskEvent(
      @JsonProperty("cname") String channel,
      @Nullable String subBotUid,
      @Nullable String pubBotUid,
      String taskId,
      @Nullable Long sequence,
      @Nullable String serviceScene,
      @JsonProperty("sendts") @Nullable Timestamp sentAt,
      @Nullable Integer serviceType,
      Map<String, @Nullable Object> details)
      implements SpeechToTextEvent {}
}
