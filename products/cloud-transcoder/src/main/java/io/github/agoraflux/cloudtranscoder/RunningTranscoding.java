package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.time.TimeSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A task that runs, as the one who uses it sees it. Its calls know how Agora advises to wait: a
 * {@code NotFound} or a failure at the server is believed only after {@link
 * CloudTranscoderSettings#lookupWaits()}, for a task that Agora moves to another server cannot be
 * found for up to 90 s, and goes on.
 */
public final class RunningTranscoding {

  private final CloudTranscoder transcoder;
  private final CloudTranscoderSettings settings;
  private final TimeSource time;
  private final BackOff lookup;
  private final TaskId id;
  private final BuilderToken token;
  private final AtomicLong nextSequence = new AtomicLong();
  private final AtomicBoolean ended = new AtomicBoolean();

  RunningTranscoding(
      CloudTranscoder transcoder,
      CloudTranscoderSettings settings,
      TimeSource time,
      TaskId id,
      BuilderToken token) {
    this.transcoder = transcoder;
    this.settings = settings;
    this.time = time;
    this.lookup = settings.lookupWaits().time(time);
    this.id = id;
    this.token = token;
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
    return lookup.retry(transcoder.query(id, token), this::isToBeDoubted).doOnNext(this::note);
  }

  /**
   * Waits until it has started, by {@link CloudTranscoderSettings#startPolling()}.
   *
   * @return the task as soon as it is seen running or ended; fails with {@code
   *     BudgetExceededException} after 90 s, which Agora takes for a failed start
   */
  public Mono<Task> started() {
    return settings
        .startPolling()
        .time(time)
        .until(query(), task -> task.isRunning() || task.hasEnded())
        .last();
  }

  /**
   * What it is doing, asked for by {@link CloudTranscoderSettings#statusPolling()}.
   *
   * @return every answer; completes after one that tells that the task has ended
   */
  public Flux<Task> status() {
    return status(settings.statusPolling().time(time));
  }

  /**
   * What it is doing, asked for as often as one likes.
   *
   * @param polling when to ask; its intervals should be shorter than the task's idle timeout
   * @return every answer; completes after one that tells that the task has ended
   */
  public Flux<Task> status(Polling polling) {
    return polling.until(query(), Task::hasEnded);
  }

  /**
   * Changes it; every subscription is an update with a sequence number higher than that of the one
   * before.
   *
   * @param spec all of what it does, with the changes
   * @return completes empty when Agora has taken it
   * @see CloudTranscoder#update(TaskId, BuilderToken, long, TranscodingSpec)
   */
  public Mono<Void> update(TranscodingSpec spec) {
    return Mono.defer(() -> transcoder.update(id, token, nextSequence.getAndIncrement(), spec));
  }

  /**
   * Changes it.
   *
   * @param spec fills in all of what it does, with the changes
   * @return completes empty when Agora has taken it
   * @see #update(TranscodingSpec)
   */
  public Mono<Void> update(Consumer<TranscodingSpecBuilder> spec) {
    return Specs.filled(TranscodingSpec::builder, spec, TranscodingSpecBuilder::build)
        .flatMap(this::update);
  }

  /**
   * Stops it. May be repeated. A task that cannot be found may be on the move, so that it is looked
   * for as in {@link #query()}, unless it was seen to end.
   *
   * @return completes empty when it is gone, or was gone already
   */
  public Mono<Void> stop() {
    return lookup
        .retry(transcoder.delete(id, token).doOnError(this::note), this::isToBeDoubted)
        .doOnNext(this::note)
        .onErrorResume(RejectedException.NotFound.class, gone -> Mono.empty())
        .then();
  }

  private void note(Task task) {
    if (task.hasEnded()) {
      ended.set(true);
    }
  }

  /** What is not there when a stop is repeated, the stop has most likely removed. */
  private void note(Throwable failure) {
    if (failure instanceof RejectedException.NotFound gone && gone.attempts() > 1) {
      ended.set(true);
    }
  }

  private boolean isToBeDoubted(Throwable failure) {
    return failure instanceof ServerException broken
        ? broken.isRetryable()
        : failure instanceof RejectedException.NotFound && !ended.get();
  }

  @Override
  public String toString() {
    return "RunningTranscoding[" + id + ']';
  }
}
