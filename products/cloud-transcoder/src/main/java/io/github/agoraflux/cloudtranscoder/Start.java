package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.time.TimeSource;
import reactor.core.publisher.Mono;

/**
 * The start of a task as Agora advises it: a token, and at once a create. The token keeps a repeat
 * from starting a second task.
 */
final class Start {

  private static final String BUSY = "65";

  private final CloudTranscoder transcoder;
  private final BackOff tokenWaits;
  private final BackOff busyWaits;

  Start(CloudTranscoder transcoder, CloudTranscoderSettings settings, TimeSource time) {
    this.transcoder = transcoder;
    this.tokenWaits = settings.tokenWaits().time(time);
    this.busyWaits = settings.busyWaits().time(time);
  }

  record Prepared(BuilderToken token, TranscodingSpec spec) {}

  /** A token that nobody uses lapses by itself: so there may be another. */
  Mono<Prepared> prepared(String instanceId, TranscodingSpec spec) {
    return tokenWaits
        .retry(
            Mono.defer(() -> transcoder.acquire(instanceId, spec)),
            OutcomeUnknownException.class::isInstance)
        .map(acquired -> new Prepared(acquired.token(), spec));
  }

  Mono<TaskId> task(Prepared prepared) {
    Mono<TaskId> create =
        transcoder
            .create(prepared.token(), prepared.spec())
            .map(Task::id)
            .onErrorResume(
                AgoraException.class, failure -> alreadyStarted(prepared.token(), failure));
    return busyWaits.retry(create, Start::isBusy);
  }

  /** A task that can be queried with the token is what the token started. */
  private Mono<TaskId> alreadyStarted(BuilderToken token, AgoraException failure) {
    String resource = failure.resourceId();
    return resource == null || isBusy(failure)
        ? Mono.error(failure)
        : transcoder
            .query(TaskId.of(resource), token)
            .map(Task::id)
            .onErrorMap(AgoraException.class, unknown -> failure);
  }

  private static boolean isBusy(Throwable failure) {
    return failure instanceof AgoraException told && BUSY.equals(told.code());
  }
}
