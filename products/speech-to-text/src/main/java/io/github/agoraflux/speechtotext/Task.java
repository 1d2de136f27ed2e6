package io.github.agoraflux.speechtotext;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task of 5.x or 6.x at one moment.
 *
 * @param id its id
 * @param status what it is doing
 * @param createdAt when it was created, to the second; null if not told
 */
public record Task(TaskId id, TaskStatus status, @Nullable Instant createdAt) {

  private static final Set<TaskStatus> RUNNING = Set.of(TaskStatus.STARTED, TaskStatus.IN_PROGRESS);
  private static final Set<TaskStatus> ENDED = Set.of(TaskStatus.STOPPED, TaskStatus.FAILURE_STOP);

  /**
   * Whether it has started and goes on.
   *
   * @return true for {@link TaskStatus#STARTED} and {@link TaskStatus#IN_PROGRESS}
   */
  public boolean isRunning() {
    return RUNNING.contains(status);
  }

  /**
   * Whether it has ended.
   *
   * @return true for {@link TaskStatus#STOPPED} and {@link TaskStatus#FAILURE_STOP}
   */
  public boolean hasEnded() {
    return ENDED.contains(status);
  }
}
