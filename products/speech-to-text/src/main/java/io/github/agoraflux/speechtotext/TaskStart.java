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

  private static final Set<String> BUSY = Set.of("20");
  private static final Set<String> BROKEN = Set.of("501", "502", "504");

  private final SpeechToTextV6 speech;
  private final BackOff unclear;
  private final BackOff busy;

  TaskStart(SpeechToTextV6 speech, SpeechToTextSettings settings, TimeSource time) {
    this.speech = speech;
    this.unclear = settings.startWaits().time(time);
    this.busy = settings.busyWaits().time(time);
  }

  record Prepared(BuilderToken token, StartSpec spec) {}

  /** A token that nobody uses lapses by itself: so there may be another. */
  Mono<Prepared> prepared(String instanceId, StartSpec spec) {
    return unclear
        .retry(
            Mono.defer(() -> speech.acquire(instanceId)), OutcomeUnknownException.class::isInstance)
        .map(acquired -> new Prepared(acquired.token(), spec));
  }

  Mono<TaskId> task(Prepared prepared) {
    Mono<TaskId> start =
        speech
            .start(prepared.token(), prepared.spec())
            .map(Task::id)
            .onErrorResume(
                RejectedException.Conflict.class,
                conflict -> alreadyStarted(prepared.token(), conflict));
    return unclear.retry(
        busy.retry(start, failure -> isRefused(failure, BUSY)),
        failure -> isRefused(failure, BROKEN));
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

  /** Failures with a status of their own the client repeats by itself. */
  private static boolean isRefused(Throwable failure, Set<String> codes) {
    return failure instanceof RejectedException told
        && told.code() != null
        && codes.contains(told.code());
  }
}
