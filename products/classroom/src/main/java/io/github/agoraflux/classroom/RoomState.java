package io.github.agoraflux.classroom;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How far a class has come.
 *
 * @param value as it stands on the wire
 */
public record RoomState(Integer value) implements OpenEnum<Integer> {

  /** The class has not begun. */
  public static final RoomState NOT_STARTED = new RoomState(0);

  /** The class goes on. */
  public static final RoomState STARTED = new RoomState(1);

  /** The class is over; whoever is there may stay until it is closed. */
  public static final RoomState ENDED = new RoomState(2);

  /** The classroom is closed. */
  public static final RoomState CLOSED = new RoomState(3);

  private static final Set<RoomState> KNOWN = Set.of(NOT_STARTED, STARTED, ENDED, CLOSED);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
