package io.github.agoraflux.speechtotext;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.operation.Refusal;
import io.github.agoraflux.paging.Cursor;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers as they stand on the wire, and what they make in the product's own terms. */
final class Answers {

  private static final int BAD_REQUEST = 400;
  private static final int CONFLICT = 409;
  private static final int GATEWAY_TIMEOUT = 504;

  private Answers() {}

  record Listed(@Nullable Data data, @Nullable Meta meta, @Nullable String status) {

    record Data(@Nullable Integer count, List<AgentSummary> list) {}

    record Meta(@Nullable String cursor, @Nullable Integer total) {}

    List<AgentSummary> agents() {
      return data == null ? List.of() : data.list;
    }

    /** Where the next page begins; nothing says that there is none. */
    Cursor next() {
      return Cursor.of(meta == null || meta.cursor == null ? "" : meta.cursor);
    }
  }

  /** A task of 5.x or 6.x; an answer that is no success may be without one. */
  record Told(
      @Nullable TaskId taskId,
      @Nullable TaskStatus status,
      @JsonProperty("createTs") @WireUnit(ChronoUnit.SECONDS) @Nullable Instant createdAt,
      @Nullable String code,
      @Nullable String message) {

    /** 201 says that the token has been used; a code that something went wrong. */
    @Nullable Refusal judge(int httpStatus) {
      if (httpStatus == 201) {
        return new Refusal(CONFLICT, code, message);
      }
      if (taskId != null && status != null) {
        return null;
      }
      return code == null
          ? new Refusal(GATEWAY_TIMEOUT, null, message == null ? "no task is named" : message)
          : new Refusal(BAD_REQUEST, code, message);
    }

    Task task() {
      if (taskId == null || status == null) {
        throw new IllegalStateException("an answer without a task is no success");
      }
      return new Task(taskId, status, createdAt);
    }
  }
}
