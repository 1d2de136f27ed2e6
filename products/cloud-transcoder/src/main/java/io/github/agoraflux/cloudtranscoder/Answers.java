package io.github.agoraflux.cloudtranscoder;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.operation.CodeJudge;
import io.github.agoraflux.operation.Refusal;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers as they stand on the wire, and what they make in the product's own terms. */
final class Answers {

  private static final int BAD_REQUEST = 400;

  /**
   * What an answer to any operation may confess: 201 that the token has been used, 206 that the
   * time ran out. Accepted (202) is a success, if what was asked for is in it.
   */
  static final CodeJudge CONFESSIONS = new CodeJudge(Map.of(201, 409, 206, 504));

  private Answers() {}

  /** A token; an answer that is no success may be without one. */
  record Acquired(
      @JsonProperty("tokenName") @Nullable BuilderToken token,
      @Nullable String instanceId,
      @JsonProperty("createTs") @WireUnit(ChronoUnit.SECONDS) @Nullable Instant createdAt,
      @Nullable String code,
      @Nullable String message) {

    @Nullable Refusal judge(int httpStatus) {
      return CONFESSIONS.judge(
          httpStatus, code, message, token != null, "the answer holds no token");
    }

    AcquiredToken acquired() {
      if (token == null) {
        throw new IllegalStateException("an answer without a token is no success");
      }
      return new AcquiredToken(token, instanceId, createdAt);
    }
  }

  /** A task; an answer that is no success may be without one. */
  record Told(
      @Nullable TaskId taskId,
      @Nullable TaskStatus status,
      @JsonProperty("createTs") @WireUnit(ChronoUnit.SECONDS) @Nullable Instant createdAt,
      @Nullable Long sequenceId,
      @Nullable Services services,
      @Nullable String code,
      @Nullable String message) {

    record Services(@Nullable TranscoderService cloudTranscoder) {}

    @Nullable Refusal judge(int httpStatus) {
      boolean complete = taskId != null && status != null;
      return CONFESSIONS.judge(httpStatus, code, message, complete, "the answer names no task");
    }

    Task task() {
      if (taskId == null || status == null) {
        throw new IllegalStateException("an answer without a task is no success");
      }
      return new Task(
          taskId,
          status,
          createdAt,
          sequenceId,
          services == null ? null : services.cloudTranscoder);
    }
  }

  record Done(@Nullable String status, @Nullable String code, @Nullable String message) {

    @Nullable Refusal judge(int httpStatus) {
      Refusal confession = CONFESSIONS.judge(httpStatus, code, message);
      return confession == null ? judgeStatus(status, message) : confession;
    }
  }

  record Listed(
      @Nullable String status,
      @Nullable Data data,
      @Nullable String code,
      @Nullable String message) {

    record Data(@Nullable Boolean enabled, List<Codec> codecs) {}

    /** Today's table spells it {@code Video}. */
    record Codec(String id, @Nullable Boolean enabled, @JsonAlias("Video") @Nullable Video video) {

      CodecTemplate template() {
        Video known = video == null ? new Video(null, null, null) : video;
        return new CodecTemplate(
            id, Boolean.TRUE.equals(enabled), known.width, known.height, known.fps);
      }
    }

    record Video(@Nullable Integer width, @Nullable Integer height, @Nullable Integer fps) {}

    @Nullable Refusal judge(int httpStatus) {
      Refusal error = judgeStatus(status, message);
      return error == null
          ? CONFESSIONS.judge(
              httpStatus, code, message, data != null, "the answer holds no templates")
          : error;
    }

    CodecTemplates templates() {
      if (data == null) {
        throw new IllegalStateException("an answer without data is no success");
      }
      return new CodecTemplates(
          Boolean.TRUE.equals(data.enabled), data.codecs.stream().map(Codec::template).toList());
    }
  }

  private static @Nullable Refusal judgeStatus(@Nullable String status, @Nullable String message) {
    return "error".equals(status) ? new Refusal(BAD_REQUEST, null, message) : null;
  }
}
