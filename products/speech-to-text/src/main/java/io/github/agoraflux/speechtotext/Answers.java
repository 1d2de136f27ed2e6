package io.github.agoraflux.speechtotext;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.operation.CodeJudge;
import io.github.agoraflux.operation.Refusal;
import io.github.agoraflux.paging.Cursor;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers as they stand on the wire, and what they make in the product's own terms. */
final class Answers {

  private static final int GATEWAY_TIMEOUT = 504;

  /** What an answer of 5.x and 6.x may confess: 201 that the token has been used. */
  static final CodeJudge CONFESSIONS = new CodeJudge(Map.of(201, 409));

  private Answers() {}

  record Listed(@Nullable Data data, @Nullable Meta meta, @Nullable String status) {

    record Data(@Nullable Integer count, List<AgentSummary> list) {}

    record Meta(@Nullable String cursor, @Nullable Integer total) {}

    /** Without data it is not known whether there are agents. */
    @Nullable Refusal judge() {
      return data == null ? new Refusal(GATEWAY_TIMEOUT, null, "the answer holds no list") : null;
    }

    List<AgentSummary> agents() {
      if (data == null) {
        throw new IllegalStateException("an answer without data is no success");
      }
      return data.list;
    }

    /** Where the next page begins; nothing says that there is none. */
    Cursor next() {
      return Cursor.of(meta == null || meta.cursor == null ? "" : meta.cursor);
    }
  }

  /** A token of 5.x or 6.x; an answer that is no success may be without one. */
  record Acquired(
      @JsonProperty("tokenName") @Nullable BuilderToken token,
      @Nullable String instanceId,
      @JsonProperty("createTs") @WireUnit(ChronoUnit.SECONDS) @Nullable Instant createdAt,
      @Nullable String code,
      @Nullable String message) {

    @Nullable Refusal judge(int httpStatus) {
      return CONFESSIONS.judge(httpStatus, code, message, token != null, "no token is named");
    }

    AcquiredToken acquired() {
      if (token == null) {
        throw new IllegalStateException("an answer without a token is no success");
      }
      return new AcquiredToken(token, instanceId, createdAt);
    }
  }

  /** A task of 5.x or 6.x; an answer that is no success may be without one. */
  record Told(
      @Nullable TaskId taskId,
      @Nullable TaskStatus status,
      @JsonProperty("createTs") @WireUnit(ChronoUnit.SECONDS) @Nullable Instant createdAt,
      @Nullable String code,
      @Nullable String message) {

    @Nullable Refusal judge(int httpStatus) {
      boolean complete = taskId != null && status != null;
      return CONFESSIONS.judge(httpStatus, code, message, complete, "no task is named");
    }

    Task task() {
      if (taskId == null || status == null) {
        throw new IllegalStateException("an answer without a task is no success");
      }
      return new Task(taskId, status, createdAt);
    }
  }
}
