package io.github.agoraflux.simulator.cloudtranscoder;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A transcoding task at one moment.
 *
 * @param id its ID, 32 hexadecimal digits
 * @param instanceId the name its token was asked for
 * @param builderToken the token that started it
 * @param transcoder what it does, as the request said
 * @param created when it was started
 * @param sequence the highest sequence number of an update, -1 before the first
 * @param failed whether it ended by itself
 * @param hiddenUntil until when nobody finds it, as while Agora moves it; the past if it is found
 */
public record Task(
    String id,
    String instanceId,
    String builderToken,
    Map<String, @Nullable Object> transcoder,
    Instant created,
    long sequence,
    boolean failed,
    Instant hiddenUntil) {

  /** A copy that cannot change. */
  public Task {
    transcoder = Collections.unmodifiableMap(new LinkedHashMap<>(transcoder));
  }

  /**
   * What it is doing.
   *
   * @param now the time
   * @param starting how long a task takes from its start until it is in progress
   * @return {@code STARTED}, {@code IN_PROGRESS} or {@code FAILURE_STOP}
   */
  public String status(Instant now, Duration starting) {
    if (failed) {
      return "FAILURE_STOP";
    }
    return now.isBefore(created.plus(starting)) ? "STARTED" : "IN_PROGRESS";
  }

  Task updated(Map<String, @Nullable Object> newTranscoder, long newSequence) {
    return new Task(
        id, instanceId, builderToken, newTranscoder, created, newSequence, failed, hiddenUntil);
  }

  Task abandoned() {
    return new Task(id, instanceId, builderToken, transcoder, created, sequence, true, hiddenUntil);
  }

  Task hidden(Instant until) {
    return new Task(id, instanceId, builderToken, transcoder, created, sequence, failed, until);
  }
}
