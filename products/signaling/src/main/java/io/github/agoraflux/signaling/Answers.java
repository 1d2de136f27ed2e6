package io.github.agoraflux.signaling;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.operation.Refusal;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers as they stand on the wire. */
final class Answers {

  private static final int NOT_DONE = 400;
  private static final String FAILED = "failed";
  private static final String SUCCESS = "success";

  private Answers() {}

  /** A failure dressed as success says so; a success may say nothing. */
  static @Nullable Refusal judge(@Nullable String result, @Nullable String code) {
    return FAILED.equals(result) ? new Refusal(NOT_DONE, code, result) : null;
  }

  /**
   * What Agora says of a message. It may leave the code out where it has failed, and the result
   * where the code says it; an answer with neither is none.
   */
  record Sent(
      @Nullable String result,
      @JsonProperty("request_id") @Nullable String requestId,
      @Nullable Outcome code) {

    Sent {
      if (code == null && !FAILED.equals(result) && !SUCCESS.equals(result)) {
        throw new IllegalArgumentException("an answer must have a result or a code");
      }
    }

    @Nullable Refusal judge() {
      return Answers.judge(result, code == null ? null : code.value());
    }

    /** Of a success without a code no more is known than that the message was taken. */
    Receipt receipt() {
      return new Receipt(result, requestId, code == null ? Outcome.SENT : code);
    }
  }

  /** Events, each of which is read later, so that an odd one does not spoil the others. */
  record EventBatch(
      @Nullable String result,
      @JsonProperty("request_id") @Nullable String requestId,
      List<@Nullable Object> events) {}

  record UserFields(
      @JsonProperty("user_id") String userId,
      UserEventType type,
      @JsonProperty("ms") @WireUnit(ChronoUnit.MILLIS) Instant at) {

    UserEvent event() {
      return new UserEvent(userId, type, at);
    }
  }

  record ChannelFields(
      @JsonProperty("group_id") String channel,
      @JsonProperty("user_id") String userId,
      ChannelEventType type,
      @JsonProperty("ms") @WireUnit(ChronoUnit.MILLIS) Instant at) {

    ChannelEvent event() {
      return new ChannelEvent(channel, userId, type, at);
    }
  }

  record HistoryData(
      List<KeptMessage> messageList, @Nullable Integer count, @Nullable Long newStart) {}

  record History(
      @Nullable Integer errorCode,
      @Nullable Boolean error,
      @Nullable String requestId,
      @Nullable String operation,
      @Nullable String reason,
      @Nullable Long timestamp,
      @Nullable HistoryData data) {

    private static final int OK = 200;
    private static final int NO_STATUS = 600;
    private static final HistoryData NOTHING = new HistoryData(List.of(), 0, null);

    HistoryData content() {
      return data == null ? NOTHING : data;
    }

    static @Nullable Refusal judge(int status, History answer) {
      int code = answer.errorCode == null ? OK : answer.errorCode;
      if (code == OK && !Boolean.TRUE.equals(answer.error)) {
        return null;
      }
      int honest = code >= NOT_DONE && code < NO_STATUS ? code : NOT_DONE;
      return new Refusal(honest, Integer.toString(code), answer.reason);
    }
  }
}
