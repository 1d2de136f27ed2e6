package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.polling.Polling;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A task that runs, as the one who uses it sees it. Its calls know how Agora advises to wait: a
 * {@code NotFound} or a failure at the server is believed only after {@link
 * CloudTranscoderSettings#lookupWaits()}, for a task that Agora moves to another server cannot be
 * found for up to 90 s, and goes on.
 */
public interface RunningTranscoding {

  /**
   * Its id.
   *
   * @return the task's id
   */
  TaskId id();

  /**
   * The token that started it, for calls of one's own.
   *
   * @return the token
   */
  BuilderToken builderToken();

  /**
   * What it is doing now. Safe to repeat.
   *
   * @return the task; fails with {@code NotFound} if it has ended and been forgotten
   */
  Mono<Task> query();

  /**
   * Waits until it has started, by {@link CloudTranscoderSettings#startPolling()}.
   *
   * @return the task as soon as it is seen running or ended; fails with {@code
   *     BudgetExceededException} after 90 s, which Agora takes for a failed start
   */
  Mono<Task> started();

  /**
   * What it is doing, asked for by {@link CloudTranscoderSettings#statusPolling()}.
   *
   * @return every answer; completes after one that tells that the task has ended
   */
  Flux<Task> status();

  /**
   * What it is doing, asked for as often as one likes.
   *
   * @param polling when to ask; its intervals should be shorter than the task's idle timeout
   * @return every answer; completes after one that tells that the task has ended
   */
  Flux<Task> status(Polling polling);

  /**
   * Changes it; every subscription is an update with a sequence number higher than that of the one
   * before.
   *
   * @param spec all of what it does, with the changes
   * @return completes empty when Agora has taken it
   * @see CloudTranscoder#update(TaskId, BuilderToken, long, TranscodingSpec)
   */
  Mono<Void> update(TranscodingSpec spec);

  /**
   * Changes it.
   *
   * @param spec fills in all of what it does, with the changes
   * @return completes empty when Agora has taken it
   * @see #update(TranscodingSpec)
   */
  Mono<Void> update(Consumer<TranscodingSpecBuilder> spec);

  /**
   * Stops it. May be repeated.
   *
   * @return completes empty when it is gone, or was gone already
   */
  Mono<Void> stop();
}
