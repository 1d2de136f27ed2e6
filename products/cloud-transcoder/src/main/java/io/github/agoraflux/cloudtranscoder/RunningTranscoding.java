package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.session.Running;
import io.github.agoraflux.time.TimeSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/**
 * A task that runs, or did when it was last heard of. Made by {@link CloudTranscoder#transcode} and
 * {@link CloudTranscoder#running}.
 *
 * <p>Agora answers 404 while it moves a task to another server, for up to 90 s, though the task
 * lives. What waits, polls and stops therefore believes a {@code NotFound}, or a failure that may
 * pass, such as a lost connection or a rate limit, only after {@link
 * CloudTranscoderSettings#lookupWaits()}. It starts and polls as {@link CloudTranscoderSettings}
 * say.
 */
public final class RunningTranscoding extends Running<TaskId, Task> {

  private final CloudTranscoder transcoder;
  private final BackOff lookup;
  private final BuilderToken token;
  private final AtomicLong nextSequence = new AtomicLong();
  private final AtomicBoolean ended = new AtomicBoolean();

  RunningTranscoding(
      CloudTranscoder transcoder,
      CloudTranscoderSettings settings,
      TimeSource time,
      TaskId id,
      BuilderToken token) {
    super(id, settings.startPolling().time(time), settings.statusPolling().time(time));
    this.transcoder = transcoder;
    this.lookup = settings.lookupWaits().time(time);
    this.token = token;
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
   * What it is doing now. One call, which is safe to repeat, without patience for a 404.
   *
   * @return the task; fails with {@code NotFound} if it has ended and been forgotten, or Agora is
   *     moving it
   * @see CloudTranscoder#query(TaskId, BuilderToken)
   */
  @Override
  public Mono<Task> query() {
    return transcoder.query(id(), token).doOnNext(this::note);
  }

  @Override
  protected Mono<Task> patientQuery() {
    return lookup.retry(query(), this::mayPass);
  }

  @Override
  protected boolean isRunning(Task task) {
    return task.isRunning();
  }

  @Override
  protected boolean hasEnded(Task task) {
    return task.hasEnded();
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
    return Mono.defer(() -> transcoder.update(id(), token, nextSequence.getAndIncrement(), spec));
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
   * for, unless it was seen to end; what else may pass, such as a lost connection or a rate limit,
   * is waited out too.
   *
   * @return completes empty when it is gone, or was gone already; fails when the waits are over,
   *     and the task then ends by its idle timeout
   */
  public Mono<Void> stop() {
    return lookup
        .retry(transcoder.delete(id(), token).doOnError(this::note), this::mayPass)
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
    if (failure instanceof RejectedException.NotFound gone && gone.hadUnclearAttempt()) {
      ended.set(true);
    }
  }

  private boolean mayPass(Throwable failure) {
    return AgoraException.mayPass(failure)
        || (failure instanceof RejectedException.NotFound && !ended.get());
  }
}
