package io.github.agoraflux.signaling;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.operation.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers as they stand on the wire. */
final class Answers {

  private static final int NOT_DONE = 400;
  private static final String FAILED = "failed";

  private Answers() {}

  /** An answer that says in a word how it went. */
  interface WithResult {
    @Nullable String result();
  }

  /** A failure dressed as success says so; a success may say nothing. */
  static @Nullable Refusal judge(@Nullable String result) {
    return FAILED.equals(result) ? new Refusal(NOT_DONE, null, result) : null;
  }

  record UserEvents(
      @Nullable String result,
      @JsonProperty("request_id") @Nullable String requestId,
      List<UserEvent> events)
      implements WithResult {}

  record ChannelEvents(
      @Nullable String result,
      @JsonProperty("request_id") @Nullable String requestId,
      List<ChannelEvent> events)
      implements WithResult {}

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

    private static final int SUCCESS = 200;
    private static final int NO_STATUS = 600;
    private static final HistoryData NOTHING = new HistoryData(List.of(), 0, null);

    HistoryData content() {
      return data == null ? NOTHING : data;
    }

    static @Nullable Refusal judge(int status, History answer) {
      int code = answer.errorCode == null ? SUCCESS : answer.errorCode;
      if (code == SUCCESS && !Boolean.TRUE.equals(answer.error)) {
        return null;
      }
      int honest = code >= NOT_DONE && code < NO_STATUS ? code : NOT_DONE;
      return new Refusal(honest, Integer.toString(code), answer.reason);
    }
  }
}
