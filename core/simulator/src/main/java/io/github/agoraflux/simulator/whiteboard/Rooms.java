package io.github.agoraflux.simulator.whiteboard;

import io.github.agoraflux.simulator.product.Ids;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** The rooms of a data center. */
public final class Rooms {

  private final InstantSource clock;
  private final AtomicLong numbers = new AtomicLong();
  private final Map<String, Room> rooms = new ConcurrentHashMap<>();

  Rooms(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Creates a room.
   *
   * @param recorded whether it can be played back
   * @param limit how many may write in it at once, 0 for any number
   * @return the new room
   */
  public Room create(boolean recorded, long limit) {
    Room room = Room.open(numbers.incrementAndGet(), Ids.hex(), recorded, limit, clock.instant());
    rooms.put(room.uuid(), room);
    return room;
  }

  /**
   * A room.
   *
   * @param uuid its id
   * @return the room, or nothing if there is none
   */
  public Optional<Room> find(String uuid) {
    return Optional.ofNullable(rooms.get(uuid));
  }

  /**
   * All rooms.
   *
   * @return the oldest first
   */
  public List<Room> all() {
    return rooms.values().stream().sorted(Comparator.comparingLong(Room::number)).toList();
  }

  Optional<Room> change(String uuid, UnaryOperator<Room> change) {
    return Optional.ofNullable(rooms.computeIfPresent(uuid, (same, room) -> change.apply(room)));
  }
}
