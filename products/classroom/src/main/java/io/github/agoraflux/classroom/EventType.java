package io.github.agoraflux.classroom;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What an event tells of: its {@code cmd}.
 *
 * @param value as it stands on the wire
 */
public record EventType(Integer value) implements OpenEnum<Integer> {

  /** The state of the classroom changes. */
  public static final EventType ROOM_STATE = new EventType(1);

  /** Somebody says something in the chat. */
  public static final EventType CHAT_MESSAGE = new EventType(3);

  /** Users come and go. */
  public static final EventType USERS = new EventType(20);

  /** A recording begins or ends. */
  public static final EventType RECORDING_STATE = new EventType(1001);

  /** The public resources change. */
  public static final EventType RESOURCES = new EventType(1003);

  /** Somebody is rewarded. */
  public static final EventType REWARDS = new EventType(1101);

  /** Users go on or off the stage. */
  public static final EventType STAGE = new EventType(1501);

  /** Users raise or lower their hands. */
  public static final EventType HANDS = new EventType(1502);

  /**
   * None of Agora's: an event of another form than documented, which its {@link OtherData} has as
   * it came.
   */
  public static final EventType UNREADABLE = new EventType(-1);

  private static final Set<EventType> KNOWN =
      Set.of(ROOM_STATE, CHAT_MESSAGE, USERS, RECORDING_STATE, RESOURCES, REWARDS, STAGE, HANDS);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
