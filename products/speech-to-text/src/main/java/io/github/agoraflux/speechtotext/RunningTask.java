package io.github.agoraflux.speechtotext;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.time.TimeSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A task of 5.x or 6.x that runs, as the one who uses it sees it. */
public final class RunningTask {

  private static final String REPEATED = "49";

  private final SpeechToTextV6 speech;
  private final SpeechToTextSettings settings;
  private final TimeSource time;
  private final TaskId id;
  private final BuilderToken token;
  private final AtomicLong nextSequence = new AtomicLong();

  RunningTask(
      SpeechToTextV6 speech,
      SpeechToTextSettings settings,
      TimeSource time,
      TaskId id,
      BuilderToken token) {
    this.token = token;
    this.speech = speech;
    this.settings = settings;
    this.time = time;
    this.id = id;
  }

  /**
   * Its id.
   *
   * @return the task's id
   */
  public TaskId id() {
    return id;
  }

  /**
   * The token that started it, for calls of one's own.
   *
   * @return the token
   */
  public BuilderToken builderToken() {
    return token;
  }

  /**
   * What it is doing now. Safe to repeat.
   *
   * @return the task; fails with {@code NotFound} if it has ended and been forgotten
   */
  public Mono<Task> query() {
    return speech.query(id, token);
  }

  /**
   * Waits until it has started, by {@link SpeechToTextSettings#startPolling()}.
   *
   * @return the task as soon as it is seen running or ended; fails with {@code
   *     BudgetExceededException} when the time is over
   */
  public Mono<Task> started() {
    return settings
        .startPolling()
        .time(time)
        .until(query(), task -> task.isRunning() || task.hasEnded())
        .last();
  }

  /**
   * What it is doing, asked for by {@link SpeechToTextSettings#statusPolling()}.
   *
   * @return every answer; completes after one that tells that the task has ended
   */
  public Flux<Task> status() {
    return status(settings.statusPolling().time(time));
  }

  /**
   * What it is doing, asked for as often as one likes.
   *
   * @param polling when to ask
   * @return every answer; completes after one that tells that the task has ended
   */
  public Flux<Task> status(Polling polling) {
    return polling.until(query(), Task::hasEnded);
  }

  /**
   * Changes it; every subscription is an update with a sequence number higher than that of the one
   * before.
   *
   * @param spec what changes
   * @return the task after the update
   * @see SpeechToTextV6#update(TaskId, BuilderToken, long, UpdateSpec)
   */
  public Mono<Task> update(UpdateSpec spec) {
    return Mono.defer(() -> speech.update(id, token, nextSequence.getAndIncrement(), spec));
  }

  /**
   * Changes it.
   *
   * @param spec fills in what changes
   * @return the task after the update
   * @see #update(UpdateSpec)
   */
  public Mono<Task> update(Consumer<UpdateSpecBuilder> spec) {
    return Specs.filled(UpdateSpec::builder, spec, UpdateSpecBuilder::build).flatMap(this::update);
  }

  /**
   * Stops it. May be repeated.
   *
   * @return completes empty when it is gone, or was gone already
   */
  public Mono<Void> stop() {
    return speech.stop(id, token).onErrorResume(RunningTask::isGone, gone -> Mono.empty());
  }

  private static boolean isGone(Throwable failure) {
    return failure instanceof RejectedException.NotFound
        || (failure instanceof RejectedException told && REPEATED.equals(told.code()));
  }

  @Override
  public String toString() {
    return "RunningTask[" + id + ']';
  }
}
