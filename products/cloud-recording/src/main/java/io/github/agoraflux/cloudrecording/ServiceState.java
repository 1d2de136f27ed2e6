package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What an extension service is doing.
 *
 * @param value as it stands on the wire
 */
public record ServiceState(String value) implements OpenEnum<String> {

  /** It begins. */
  public static final ServiceState STARTING = new ServiceState("init");

  /** It works. */
  public static final ServiceState IN_PROGRESS = new ServiceState("inProgress");

  /** It has stopped. */
  public static final ServiceState EXITED = new ServiceState("exit");

  private static final Set<ServiceState> KNOWN = Set.of(STARTING, IN_PROGRESS, EXITED);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
