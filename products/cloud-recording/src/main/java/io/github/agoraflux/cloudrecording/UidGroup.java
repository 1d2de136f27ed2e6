package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How many users are recorded at the same time, at the peak.
 *
 * @param value as it stands on the wire
 */
public record UidGroup(Integer value) implements OpenEnum<Integer> {

  /** 1 to 2 users. */
  public static final UidGroup UP_TO_2 = new UidGroup(0);

  /** 3 to 7 users. */
  public static final UidGroup UP_TO_7 = new UidGroup(1);

  /** 8 to 12 users. */
  public static final UidGroup UP_TO_12 = new UidGroup(2);

  /** 13 to 17 users. */
  public static final UidGroup UP_TO_17 = new UidGroup(3);

  /** 18 to 32 users. */
  public static final UidGroup UP_TO_32 = new UidGroup(4);

  /** 33 to 49 users. */
  public static final UidGroup UP_TO_49 = new UidGroup(5);

  private static final Set<UidGroup> KNOWN =
      Set.of(UP_TO_2, UP_TO_7, UP_TO_12, UP_TO_17, UP_TO_32, UP_TO_49);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
