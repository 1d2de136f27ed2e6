package io.github.agoraflux.simulator.cloudtranscoder;

import io.github.agoraflux.simulator.product.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The transcoding tasks of a project, and the tokens that may start one. */
public final class Tasks {

  private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final ConcurrentMap<String, Grant> grants = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Task> tasks = new ConcurrentHashMap<>();

  Tasks(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A task that has not been deleted.
   *
   * @param id its ID
   * @return the task as it is now, or nothing if there is none
   */
  public Optional<Task> find(String id) {
    return Optional.ofNullable(tasks.get(id));
  }

  /**
   * The tasks that have not been deleted.
   *
   * @return the tasks, in no order
   */
  public List<Task> all() {
    return List.copyOf(tasks.values());
  }

  /**
   * Lets a task end by itself.
   *
   * @param id its ID
   * @return whether there is one
   */
  public boolean fail(String id) {
    return change(id, Task::abandoned).isPresent();
  }

  /**
   * Lets nobody find a task for a while, as when Agora moves it to another server. It goes on.
   *
   * @param id its ID
   * @param time how long
   * @return whether there is one
   */
  public boolean hide(String id, Duration time) {
    Instant until = clock.instant().plus(time);
    return change(id, task -> task.hidden(until)).isPresent();
  }

  /** A new token. */
  Grant grant(String instanceId) {
    Grant grant = new Grant(Ids.hex() + Ids.hex(), instanceId, clock.instant(), Ids.hex());
    grants.put(grant.token(), grant);
    return grant;
  }

  Optional<Grant> granted(@Nullable String token) {
    return Optional.ofNullable(token).map(grants::get);
  }

  boolean hasLapsed(Grant grant) {
    return clock.instant().isAfter(grant.created().plus(TOKEN_LIFE));
  }

  /** The task that keeps a token from starting one: its own, or another of its instance. */
  Optional<Task> obstacle(Grant grant) {
    return find(grant.taskId())
        .or(
            () ->
                tasks.values().stream()
                    .filter(task -> task.instanceId().equals(grant.instanceId()))
                    .filter(task -> !task.failed())
                    .findFirst());
  }

  /** Starts the task of a token; nothing if it has been started already. */
  Optional<Task> start(Grant grant, Map<String, @Nullable Object> transcoder) {
    Instant now = clock.instant();
    Task task =
        new Task(
            grant.taskId(), grant.instanceId(), grant.token(), transcoder, now, -1, false, now);
    boolean first = grants.replace(grant.token(), grant, grant.spent());
    if (first) {
      tasks.put(task.id(), task);
    }
    return first ? Optional.of(task) : Optional.empty();
  }

  /** A task that is there to be found, by the token that started it. */
  Optional<Task> find(String id, @Nullable String token) {
    Instant now = clock.instant();
    return find(id)
        .filter(task -> task.builderToken().equals(token))
        .filter(task -> !now.isBefore(task.hiddenUntil()));
  }

  Optional<Task> change(String id, UnaryOperator<Task> change) {
    return Optional.ofNullable(tasks.computeIfPresent(id, (same, task) -> change.apply(task)));
  }

  boolean remove(String id) {
    return tasks.remove(id) != null;
  }

  /**
   * A token and what it is for.
   *
   * @param token the token
   * @param instanceId the name it was asked for
   * @param created when
   * @param taskId the ID of the task that it starts
   * @param used whether it has
   */
  record Grant(String token, String instanceId, Instant created, String taskId, boolean used) {

    Grant(String token, String instanceId, Instant created, String taskId) {
      this(token, instanceId, created, taskId, false);
    }

    Grant spent() {
      return new Grant(token, instanceId, created, taskId, true);
    }
  }
}
