package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.time.TimeSource;
import reactor.core.publisher.Mono;

/**
 * The start of a task as Agora advises it: a token, at once a create, and the same create again
 * where it is unclear what came of it. The token keeps a repeat from starting a second task.
 */
final class Start {

  private static final String BUSY = "65";

  private final CloudTranscoder transcoder;
  private final BackOff unclear;
  private final BackOff busy;

  Start(CloudTranscoder transcoder, CloudTranscoderSettings settings, TimeSource time) {
    this.transcoder = transcoder;
    this.unclear = settings.startWaits().time(time);
    this.busy = settings.busyWaits().time(time);
  }

  /** A token that nobody uses lapses by itself: so there may be another. */
  Mono<BuilderToken> token(String instanceId, TranscodingSpec spec) {
    return unclear
        .retry(
            transcoder.acquire(instanceId, spec),
            failure -> failure instanceof OutcomeUnknownException || isUnclear(failure))
        .map(AcquiredToken::token);
  }

  Mono<TaskId> task(BuilderToken token, TranscodingSpec spec) {
    Mono<TaskId> attempt =
        transcoder
            .create(token, spec)
            .map(Task::id)
            .onErrorResume(AgoraException.class, failure -> alreadyStarted(token, failure));
    return unclear.retry(busy.retry(attempt, Start::isBusy), Start::isUnclear);
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

  private static boolean isUnclear(Throwable failure) {
    return failure instanceof AgoraException told && told.isRetryable() && !isBusy(failure);
  }
}
