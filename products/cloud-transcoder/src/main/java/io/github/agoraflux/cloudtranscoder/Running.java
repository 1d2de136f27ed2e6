package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.time.TimeSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A running task and the waits that its calls are worth. */
final class Running implements RunningTranscoding {

  private final CloudTranscoder transcoder;
  private final CloudTranscoderSettings settings;
  private final TimeSource time;
  private final BackOff lookup;
  private final TaskId id;
  private final BuilderToken token;
  private final AtomicLong nextSequence = new AtomicLong();

  Running(
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

  @Override
  public TaskId id() {
    return id;
  }

  @Override
  public BuilderToken builderToken() {
    return token;
  }

  @Override
  public Mono<Task> query() {
    return lookup.retry(transcoder.query(id, token), Running::isToBeDoubted);
  }

  @Override
  public Mono<Task> started() {
    return settings
        .startPolling()
        .time(time)
        .until(query(), task -> task.isRunning() || task.hasEnded())
        .last();
  }

  @Override
  public Flux<Task> status() {
    return status(settings.statusPolling().time(time));
  }

  @Override
  public Flux<Task> status(Polling polling) {
    return polling.until(query(), Task::hasEnded);
  }

  @Override
  public Mono<Void> update(TranscodingSpec spec) {
    return Mono.defer(() -> transcoder.update(id, token, nextSequence.getAndIncrement(), spec));
  }

  @Override
  public Mono<Void> update(Consumer<TranscodingSpecBuilder> spec) {
    return Specs.filled(TranscodingSpec::builder, spec, TranscodingSpecBuilder::build)
        .flatMap(this::update);
  }

  /** What cannot be found may be on the move, unless it was this very call that removed it. */
  @Override
  public Mono<Void> stop() {
    return lookup
        .retry(
            transcoder.delete(id, token).onErrorResume(Running::wasCarriedOut, gone -> Mono.empty()),
            Running::isToBeDoubted)
        .onErrorResume(RejectedException.NotFound.class, gone -> Mono.empty())
        .then();
  }

  private static boolean wasCarriedOut(Throwable failure) {
    return failure instanceof RejectedException.NotFound gone && gone.attempts() > 1;
  }

  private static boolean isToBeDoubted(Throwable failure) {
    return failure instanceof RejectedException.NotFound
        || (failure instanceof ServerException broken && broken.isRetryable());
  }

  @Override
  public String toString() {
    return "RunningTranscoding[" + id + ']';
  }
}
