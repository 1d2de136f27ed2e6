package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What the transcoder of a task is doing.
 *
 * @param value as it stands on the wire
 */
public record ServiceStatus(String value) implements OpenEnum<String> {

  /** Not started. */
  public static final ServiceStatus IDLE = new ServiceStatus("serviceIdle");

  /** Ready to start. */
  public static final ServiceStatus READY = new ServiceStatus("serviceReady");

  /** Started. */
  public static final ServiceStatus STARTED = new ServiceStatus("serviceStarted");

  /** Running. */
  public static final ServiceStatus IN_PROGRESS = new ServiceStatus("serviceInProgress");

  /** Stopped, with everything done. */
  public static final ServiceStatus COMPLETED = new ServiceStatus("serviceCompleted");

  /** Stopped, with a part done. */
  public static final ServiceStatus PARTIAL_COMPLETED =
      new ServiceStatus("servicePartialCompleted");

  /** Stopped, for a parameter is not valid. */
  public static final ServiceStatus VALIDATION_FAILED =
      new ServiceStatus("serviceValidationFailed");

  /** Ended unexpectedly. */
  public static final ServiceStatus ABNORMAL = new ServiceStatus("serviceAbnormal");

  /** Not known. */
  public static final ServiceStatus UNKNOWN = new ServiceStatus("serviceUnknown");

  private static final Set<ServiceStatus> KNOWN =
      Set.of(
          IDLE,
          READY,
          STARTED,
          IN_PROGRESS,
          COMPLETED,
          PARTIAL_COMPLETED,
          VALIDATION_FAILED,
          ABNORMAL,
          UNKNOWN);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
