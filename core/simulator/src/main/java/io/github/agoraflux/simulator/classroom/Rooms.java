package io.github.agoraflux.simulator.classroom;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** The classrooms of a project, and the queue of all their events. */
public final class Rooms {

  private static final int BATCH = 100;

  private final InstantSource clock;
  private final Map<String, Room> rooms = new ConcurrentHashMap<>();
  private final Queue<RoomEvent> events = new ConcurrentLinkedQueue<>();

  Rooms(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A classroom.
   *
   * @param id its id
   * @return the classroom, or nothing if there is none or it has been destroyed
   */
  public Optional<Room> find(String id) {
    return Optional.ofNullable(rooms.computeIfPresent(id, (same, room) -> alive(room)));
  }

  /**
   * How many events nobody has taken yet.
   *
   * @return their number
   */
  public int waitingEvents() {
    return events.size();
  }

  /** Creates a classroom, or nothing if there is one of that id. */
  boolean create(String id, Map<String, @Nullable Object> spec) {
    find(id);
    Room room = new Room(id, spec, clock, events::add);
    return rooms.putIfAbsent(id, room) == null;
  }

  /** Takes events that nobody has taken yet. */
  List<RoomEvent> take() {
    List<RoomEvent> taken = new ArrayList<>();
    for (RoomEvent event = events.poll(); event != null; event = next(taken)) {
      taken.add(event);
    }
    return taken;
  }

  private @Nullable RoomEvent next(List<RoomEvent> taken) {
    return taken.size() < BATCH ? events.poll() : null;
  }

  private @Nullable Room alive(Room room) {
    return clock.instant().isBefore(room.destroyedAt()) ? room : null;
  }
}
