package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.time.TimeSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The start of a task as Agora advises it: a token, and at once a create; another token if that
 * does not help. A token keeps a repeat from starting a second task.
 */
final class Start {

  private static final String BUSY = "65";

  private final CloudTranscoder transcoder;
  private final BackOff tokenWaits;
  private final BackOff busyWaits;
  private final BackOff lookupWaits;

  Start(CloudTranscoder transcoder, CloudTranscoderSettings settings, TimeSource time) {
    this.transcoder = transcoder;
    this.tokenWaits = settings.tokenWaits().time(time);
    this.busyWaits = settings.busyWaits().time(time);
    this.lookupWaits = settings.lookupWaits().time(time);
  }

  record Prepared(String instanceId, BuilderToken token, TranscodingSpec spec) {}

  /** A task, and the token that has started it. */
  record Started(TaskId id, BuilderToken token) {}

  /** A token that nobody uses lapses by itself: so there may be another. */
  Mono<Prepared> prepared(String instanceId, TranscodingSpec spec) {
    return tokenWaits
        .retry(
            Mono.defer(() -> transcoder.acquire(instanceId, spec)),
            OutcomeUnknownException.class::isInstance)
        .map(acquired -> new Prepared(instanceId, acquired.token(), spec));
  }

  Mono<Started> task(Prepared prepared) {
    return Mono.defer(
        () -> {
          Creates creates = new Creates();
          return creates
              .task(prepared)
              .onErrorResume(
                  Start::hasFailedForGood,
                  failure ->
                      prepared(prepared.instanceId(), prepared.spec()).flatMap(creates::task));
        });
  }

  /** The creates of one task; only after one was lost, a conflict may be about what it started. */
  private final class Creates {

    private final Set<BuilderToken> lost = ConcurrentHashMap.newKeySet();

    Mono<Started> task(Prepared prepared) {
      BuilderToken token = prepared.token();
      Mono<Started> create =
          transcoder
              .create(token, prepared.spec())
              .map(task -> new Started(task.id(), token))
              .doOnError(AgoraException.class, failure -> note(token, failure))
              .onErrorResume(AgoraException.class, this::perhapsStarted);
      return busyWaits.retry(create, Start::isBusy);
    }

    private void note(BuilderToken token, AgoraException failure) {
      if (failure.hadUnclearAttempt() || failure.isRetryable() || isBusy(failure)) {
        lost.add(token);
      }
    }

    private Mono<Started> perhapsStarted(AgoraException failure) {
      String resource = failure.resourceId();
      return resource == null || isBusy(failure)
          ? Mono.error(failure)
          : Flux.fromIterable(lost)
              .concatMap(token -> found(TaskId.of(resource), token))
              .next()
              .switchIfEmpty(Mono.error(failure));
    }
  }

  /** A task that can be queried with the token is what the token started. */
  private Mono<Started> found(TaskId id, BuilderToken token) {
    return lookupWaits
        .retryLater(transcoder.query(id, token), Start::mayBeFound)
        .map(task -> new Started(task.id(), token))
        .onErrorResume(AgoraException.class, unknown -> Mono.empty());
  }

  private static boolean mayBeFound(Throwable failure) {
    return failure instanceof RejectedException.NotFound || AgoraException.mayPass(failure);
  }

  /** The client has repeated it as often as Agora advises. */
  private static boolean hasFailedForGood(Throwable failure) {
    return failure instanceof ServerException told && told.isRetryable();
  }

  /** What the server failed at, the client repeats by itself. */
  private static boolean isBusy(Throwable failure) {
    return failure instanceof RejectedException told && BUSY.equals(told.code());
  }
}
