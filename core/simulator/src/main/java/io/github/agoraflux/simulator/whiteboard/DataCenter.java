package io.github.agoraflux.simulator.whiteboard;

import java.time.Duration;
import java.time.InstantSource;

/** What Interactive Whiteboard has in one data center: rooms and conversions. */
public final class DataCenter {

  private final Rooms rooms;
  private final Conversions conversions;
  private final Conversions legacyConversions;

  DataCenter(InstantSource clock, Duration step) {
    this.rooms = new Rooms(clock);
    this.conversions = new Conversions(clock, step);
    this.legacyConversions = new Conversions(clock, step);
  }

  /**
   * The rooms.
   *
   * @return what is known of them
   */
  public Rooms rooms() {
    return rooms;
  }

  /**
   * The conversions.
   *
   * @return their queue
   */
  public Conversions conversions() {
    return conversions;
  }

  /**
   * The conversions of the old kind.
   *
   * @return their queue
   */
  public Conversions legacyConversions() {
    return legacyConversions;
  }
}
