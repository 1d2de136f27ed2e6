package io.github.agoraflux.simulator.classroom;

import java.time.Duration;
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
  private static final Duration KEPT = Duration.ofHours(1);

  /** What nobody has taken yet, and where it happened. */
  private record Waiting(RoomEvent event, Room room) {}

  private final InstantSource clock;
  private final Map<String, Room> rooms = new ConcurrentHashMap<>();
  private final Queue<Waiting> events = new ConcurrentLinkedQueue<>();

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
   * @return their number, without those that are forgotten
   */
  public int waitingEvents() {
    return (int) events.stream().filter(this::isKept).count();
  }

  /** Creates a classroom, or nothing if there is one of that id. */
  boolean create(String id, Map<String, @Nullable Object> spec) {
    find(id);
    Room room =
        new Room(id, spec, clock, (happened, event) -> events.add(new Waiting(event, happened)));
    return rooms.putIfAbsent(id, room) == null;
  }

  /** Takes events that nobody has taken yet. */
  List<RoomEvent> take() {
    List<RoomEvent> taken = new ArrayList<>();
    for (Waiting next = events.poll(); next != null; next = next(taken)) {
      if (isKept(next)) {
        taken.add(next.event());
      }
    }
    return taken;
  }

  private @Nullable Waiting next(List<RoomEvent> taken) {
    return taken.size() < BATCH ? events.poll() : null;
  }

  /** Events are forgotten an hour after their classroom was destroyed. */
  private boolean isKept(Waiting waiting) {
    return clock.instant().isBefore(waiting.room().destroyedAt().plus(KEPT));
  }

  private @Nullable Room alive(Room room) {
    return clock.instant().isBefore(room.destroyedAt()) ? room : null;
  }
}
