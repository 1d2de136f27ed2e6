package io.github.agoraflux.whiteboard;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Whether a conversion in the queue has been begun.
 *
 * @param value as it stands on the wire
 */
public record QueueStatus(Integer value) implements OpenEnum<Integer> {

  /** Waits for its turn. */
  public static final QueueStatus WAITING = new QueueStatus(0);

  /** Is being carried out. */
  public static final QueueStatus CONVERTING = new QueueStatus(1);

  private static final Set<QueueStatus> KNOWN = Set.of(WAITING, CONVERTING);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
