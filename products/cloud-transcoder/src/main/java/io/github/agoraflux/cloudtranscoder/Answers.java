package io.github.agoraflux.cloudtranscoder;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.operation.Refusal;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers as they stand on the wire, and what they make in the product's own terms. */
final class Answers {

  private static final int CONFLICT = 409;
  private static final int GATEWAY_TIMEOUT = 504;

  private Answers() {}

  /** A task; an answer that is no success may be without one. */
  record Told(
      @Nullable TaskId taskId,
      @Nullable TaskStatus status,
      @JsonProperty("createTs") @WireUnit(ChronoUnit.SECONDS) @Nullable Instant createdAt,
      @Nullable Long sequenceId,
      @Nullable Services services,
      @Nullable String message) {

    record Services(@Nullable TranscoderService cloudTranscoder) {}

    /** 201 says that the token has been used, 206 that the task did not start in time. */
    @Nullable Refusal judge(int httpStatus) {
      if (httpStatus == 201) {
        return new Refusal(CONFLICT, null, message);
      }
      if (httpStatus == 206) {
        return new Refusal(GATEWAY_TIMEOUT, null, message);
      }
      return taskId == null || status == null
          ? new Refusal(GATEWAY_TIMEOUT, null, "the answer names no task")
          : null;
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

  record Done(@Nullable String status, @Nullable String message) {

    @Nullable Refusal judge() {
      return judgeStatus(status, message);
    }
  }

  record Listed(@Nullable String status, @Nullable String message, @Nullable Data data) {

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

    @Nullable Refusal judge() {
      return judgeStatus(status, message);
    }

    CodecTemplates templates() {
      return data == null
          ? new CodecTemplates(false, List.of())
          : new CodecTemplates(
              Boolean.TRUE.equals(data.enabled),
              data.codecs.stream().map(Codec::template).toList());
    }
  }

  private static @Nullable Refusal judgeStatus(@Nullable String status, @Nullable String message) {
    return "error".equals(status) ? new Refusal(400, null, message) : null;
  }
}
