package io.github.agoraflux.speechtotext;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.operation.Refusal;
import io.github.agoraflux.paging.Cursor;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answers as they stand on the wire, and what they make in the product's own terms. */
final class Answers {

  private static final int ALREADY_STARTED = 201;
  private static final int NO_SUCCESS = 300;
  private static final int BAD_REQUEST = 400;
  private static final int CONFLICT = 409;
  private static final int GATEWAY_TIMEOUT = 504;
  private static final Set<String> SUCCESS = Set.of("0", "200");

  private Answers() {}

  /**
   * What an answer of 5.x and 6.x may confess: 201 that the token has been used, and a code that
   * something went wrong, for Agora does not say with which status it comes.
   */
  static @Nullable Refusal confession(
      int httpStatus, @Nullable String code, @Nullable String message) {
    if (httpStatus == ALREADY_STARTED) {
      return new Refusal(CONFLICT, code, message);
    }
    return httpStatus >= NO_SUCCESS || code == null || SUCCESS.contains(code)
        ? null
        : new Refusal(BAD_REQUEST, code, message);
  }

  /** The same of an answer without which a success is none. */
  private static @Nullable Refusal judged(
      int httpStatus,
      @Nullable String code,
      @Nullable String message,
      boolean complete,
      String lack) {
    Refusal confession = confession(httpStatus, complete ? null : code, message);
    return confession == null && !complete
        ? new Refusal(GATEWAY_TIMEOUT, code, message == null ? lack : message)
        : confession;
  }

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
      return judged(httpStatus, code, message, token != null, "no token is named");
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
      return judged(httpStatus, code, message, complete, "no task is named");
    }

    Task task() {
      if (taskId == null || status == null) {
        throw new IllegalStateException("an answer without a task is no success");
      }
      return new Task(taskId, status, createdAt);
    }
  }
}
