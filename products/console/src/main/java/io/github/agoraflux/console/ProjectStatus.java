package io.github.agoraflux.console;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Whether a project can be used.
 *
 * @param value as it stands on the wire
 */
public record ProjectStatus(Integer value) implements OpenEnum<Integer> {

  /** It cannot: Agora's services do not know its App ID. */
  public static final ProjectStatus DISABLED = new ProjectStatus(0);

  /** It can. */
  public static final ProjectStatus ENABLED = new ProjectStatus(1);

  private static final Set<ProjectStatus> KNOWN = Set.of(DISABLED, ENABLED);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
