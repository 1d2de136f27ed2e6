package io.github.agoraflux.speechtotext;

import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.session.Running;
import io.github.agoraflux.time.TimeSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/**
 * A task of 5.x or 6.x that runs, or did when it was last heard of. Made by {@link
 * SpeechToTextV6#transcribe} and {@link SpeechToTextV6#running}. It is waited for and polled as
 * {@link SpeechToTextSettings} say; what waits, polls, updates and stops repeats a call that Agora
 * did not get done in time (code 20).
 */
public final class RunningTask extends Running<TaskId, Task> {

  private final SpeechToTextV6 speech;
  private final BuilderToken token;
  private final BackOff busyWaits;
  private final BackOff stopWaits;
  private final AtomicLong nextSequence = new AtomicLong();

  RunningTask(
      SpeechToTextV6 speech,
      SpeechToTextSettings settings,
      TimeSource time,
      TaskId id,
      BuilderToken token) {
    super(id, settings.startPolling().time(time), settings.statusPolling().time(time));
    this.speech = speech;
    this.token = token;
    this.busyWaits = settings.busyWaits().time(time);
    this.stopWaits = settings.stopWaits().time(time);
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
   * What it is doing now. One call, which is safe to repeat.
   *
   * @return the task; fails with {@code NotFound} if it has ended and been forgotten
   * @see SpeechToTextV6#query(TaskId, BuilderToken)
   */
  @Override
  public Mono<Task> query() {
    return speech.query(id(), token);
  }

  @Override
  protected Mono<Task> patientQuery() {
    return unlessBusy(query());
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
   * @param spec what changes
   * @return the task after the update
   * @see SpeechToTextV6#update(TaskId, BuilderToken, long, UpdateSpec)
   */
  public Mono<Task> update(UpdateSpec spec) {
    return Mono.defer(
        () -> unlessBusy(speech.update(id(), token, nextSequence.getAndIncrement(), spec)));
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
   * Stops it. May be repeated. A failure that may pass, such as a lost connection or a rate limit,
   * is waited out as {@link SpeechToTextSettings#stopWaits()} say.
   *
   * @return completes empty when it is gone, or was gone already; fails when the waits are over,
   *     and the task then ends by its idle time
   */
  public Mono<Void> stop() {
    return stopWaits
        .retry(unlessBusy(speech.stop(id(), token)), TaskErrors::mayPass)
        .onErrorResume(TaskErrors::isGone, gone -> Mono.empty());
  }

  private <T> Mono<T> unlessBusy(Mono<T> call) {
    return busyWaits.retry(call, TaskErrors::isBusy);
  }
}
