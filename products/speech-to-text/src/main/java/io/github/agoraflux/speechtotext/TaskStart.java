package io.github.agoraflux.speechtotext;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.time.TimeSource;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * The start of a task as Agora advises it: a token, a start, and the same start again where it is
 * unclear what came of it. The token keeps a repeat from starting a second task.
 */
final class TaskStart {

  private static final String BUSY = "20";
  private static final Set<String> BROKEN = Set.of("501", "502", "504");

  private final SpeechToTextV6 speech;
  private final BackOff unclear;
  private final BackOff busy;

  TaskStart(SpeechToTextV6 speech, SpeechToTextSettings settings, TimeSource time) {
    this.speech = speech;
    this.unclear = settings.startWaits().time(time);
    this.busy = settings.busyWaits().time(time);
  }

  /** A token that nobody uses lapses by itself: so there may be another. */
  Mono<BuilderToken> token(String instanceId) {
    return unclear
        .retry(
            Mono.defer(() -> speech.acquire(instanceId)),
            failure -> failure instanceof OutcomeUnknownException || isUnclear(failure))
        .map(AcquiredToken::token);
  }

  Mono<TaskId> task(BuilderToken token, StartSpec spec) {
    Mono<TaskId> attempt =
        speech
            .start(token, spec)
            .map(Task::id)
            .onErrorResume(
                RejectedException.Conflict.class, conflict -> alreadyStarted(token, conflict));
    return unclear.retry(busy.retry(attempt, TaskStart::isBusy), TaskStart::isUnclear);
  }

  /** A task that can be queried with the token is what the token started. */
  private Mono<TaskId> alreadyStarted(BuilderToken token, RejectedException.Conflict conflict) {
    String id = AgentStart.named(conflict);
    return id == null
        ? Mono.error(conflict)
        : speech
            .query(TaskId.of(id), token)
            .map(Task::id)
            .onErrorMap(AgoraException.class, unknown -> conflict);
  }

  private static boolean isBusy(Throwable failure) {
    return failure instanceof AgoraException told && BUSY.equals(told.code());
  }

  private static boolean isUnclear(Throwable failure) {
    return failure instanceof AgoraException told
        && !isBusy(failure)
        && (told.isRetryable() || (told.code() != null && BROKEN.contains(told.code())));
  }
}
