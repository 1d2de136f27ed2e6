package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What a task is doing.
 *
 * @param value as it stands on the wire
 */
public record TaskStatus(String value) implements OpenEnum<String> {

  /** Not begun. */
  public static final TaskStatus IDLE = new TaskStatus("IDLE");

  /** Ready to start. */
  public static final TaskStatus PREPARED = new TaskStatus("PREPARED");

  /** Starting. */
  public static final TaskStatus STARTING = new TaskStatus("STARTING");

  /** Created. */
  public static final TaskStatus CREATED = new TaskStatus("CREATED");

  /** Started. */
  public static final TaskStatus STARTED = new TaskStatus("STARTED");

  /** Running. */
  public static final TaskStatus IN_PROGRESS = new TaskStatus("IN_PROGRESS");

  /** Stopping. */
  public static final TaskStatus STOPPING = new TaskStatus("STOPPING");

  /** Stopped. */
  public static final TaskStatus STOPPED = new TaskStatus("STOPPED");

  /** Has left. */
  public static final TaskStatus EXIT = new TaskStatus("EXIT");

  /** Stopped by a failure. */
  public static final TaskStatus FAILURE_STOP = new TaskStatus("FAILURE_STOP");

  private static final Set<TaskStatus> KNOWN =
      Set.of(
          IDLE,
          PREPARED,
          STARTING,
          CREATED,
          STARTED,
          IN_PROGRESS,
          STOPPING,
          STOPPED,
          EXIT,
          FAILURE_STOP);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
