package io.github.agoraflux.speechtotext;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.session.Running;
import io.github.agoraflux.time.TimeSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/**
 * A task of 5.x or 6.x that runs, or did when it was last heard of. Made by {@link
 * SpeechToTextV6#transcribe} and {@link SpeechToTextV6#running}. It is waited for and polled as
 * {@link SpeechToTextSettings} say.
 */
public final class RunningTask extends Running<TaskId, Task> {

  private static final String REPEATED = "49";

  private final SpeechToTextV6 speech;
  private final BuilderToken token;
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
    return Mono.defer(() -> speech.update(id(), token, nextSequence.getAndIncrement(), spec));
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
    return speech.stop(id(), token).onErrorResume(RunningTask::isGone, gone -> Mono.empty());
  }

  private static boolean isGone(Throwable failure) {
    return failure instanceof RejectedException.NotFound
        || (failure instanceof RejectedException told && REPEATED.equals(told.code()));
  }
}
