package io.github.agoraflux.classroom;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How many options of a poll one may choose.
 *
 * @param value as it stands on the wire
 */
public record PollMode(Integer value) implements OpenEnum<Integer> {

  /** One. */
  public static final PollMode SINGLE = new PollMode(1);

  /** Several. */
  public static final PollMode MULTIPLE = new PollMode(2);

  private static final Set<PollMode> KNOWN = Set.of(SINGLE, MULTIPLE);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
