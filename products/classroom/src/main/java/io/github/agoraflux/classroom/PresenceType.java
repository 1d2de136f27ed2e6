package io.github.agoraflux.classroom;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How a user came or went; what the number means depends on which of the two happened.
 *
 * @param value as it stands on the wire
 */
public record PresenceType(Integer value) implements OpenEnum<Integer> {

  /** Entered, or left. */
  public static final PresenceType PLAIN = new PresenceType(1);

  /** Entered again, or was kicked out. */
  public static final PresenceType OTHER = new PresenceType(2);

  private static final Set<PresenceType> KNOWN = Set.of(PLAIN, OTHER);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
