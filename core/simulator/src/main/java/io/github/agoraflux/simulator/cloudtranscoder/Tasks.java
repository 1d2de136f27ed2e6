package io.github.agoraflux.simulator.cloudtranscoder;

import io.github.agoraflux.simulator.product.BuilderTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The transcoding tasks of a project, and the tokens that may start one. */
public final class Tasks {

  private final InstantSource clock;
  private final BuilderTokens tokens;
  private final ConcurrentMap<String, Task> tasks = new ConcurrentHashMap<>();

  /** The task that each instance started last. */
  private final ConcurrentMap<String, String> newest = new ConcurrentHashMap<>();

  Tasks(InstantSource clock) {
    this.clock = clock;
    this.tokens = new BuilderTokens(clock);
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

  BuilderTokens tokens() {
    return tokens;
  }

  /** What comes of a token. */
  sealed interface Outcome {}

  /** It has started a task. */
  record Started(Task task) implements Outcome {}

  /** There is its task already, or another of its instance. */
  record Taken(Task task) implements Outcome {}

  /** It is too old, or its task has been and gone. */
  record Lapsed() implements Outcome {}

  /** Starts the task of a token, of which one at a time is looked at for each instance. */
  Outcome start(BuilderTokens.Grant grant, Map<String, @Nullable Object> transcoder) {
    AtomicReference<Outcome> outcome = new AtomicReference<>(new Lapsed());
    newest.compute(
        grant.instanceId(),
        (instance, latest) -> {
          Outcome now = attempt(grant, latest, transcoder);
          outcome.set(now);
          return now instanceof Started started ? started.task().id() : latest;
        });
    return outcome.get();
  }

  private Outcome attempt(
      BuilderTokens.Grant grant,
      @Nullable String latest,
      Map<String, @Nullable Object> transcoder) {
    Optional<Task> obstacle =
        find(grant.taskId())
            .or(
                () ->
                    Optional.ofNullable(latest).flatMap(this::find).filter(task -> !task.failed()));
    if (obstacle.isPresent()) {
      return new Taken(obstacle.get());
    }
    if (!tokens.use(grant)) {
      return new Lapsed();
    }
    Instant now = clock.instant();
    Task task =
        new Task(
            grant.taskId(), grant.instanceId(), grant.token(), transcoder, now, -1, false, now);
    tasks.put(task.id(), task);
    return new Started(task);
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
}
