package io.github.agoraflux.speechtotext;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.time.TimeSource;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Mono;

/**
 * The start of a task as Agora advises it: a token, a start, and the same start again where it is
 * unclear what came of it. The token keeps a repeat from starting a second task.
 */
final class TaskStart {

  private final SpeechToTextV6 speech;
  private final BackOff unclear;
  private final BackOff busy;
  private final BackOff lookup;

  TaskStart(SpeechToTextV6 speech, SpeechToTextSettings settings, TimeSource time) {
    this.speech = speech;
    this.unclear = settings.startWaits().time(time);
    this.busy = settings.busyWaits().time(time);
    this.lookup = settings.lookupWaits().time(time);
  }

  record Prepared(BuilderToken token, StartSpec spec) {}

  /** A token that nobody uses lapses by itself: so there may be another. */
  Mono<Prepared> prepared(String instanceId, StartSpec spec) {
    Mono<AcquiredToken> acquire =
        busy.retry(Mono.defer(() -> speech.acquire(instanceId)), TaskErrors::isBusy);
    return unclear
        .retry(acquire, OutcomeUnknownException.class::isInstance)
        .map(acquired -> new Prepared(acquired.token(), spec));
  }

  Mono<TaskId> task(Prepared prepared) {
    return Mono.defer(() -> new Attempts(prepared).task());
  }

  /** The starts of one task; only after one was lost a conflict may be about this very task. */
  private final class Attempts {

    private final Prepared prepared;
    private final AtomicBoolean lost = new AtomicBoolean();

    Attempts(Prepared prepared) {
      this.prepared = prepared;
    }

    Mono<TaskId> task() {
      Mono<TaskId> start =
          speech
              .start(prepared.token(), prepared.spec())
              .map(Task::id)
              .doOnError(AgoraException.class, this::note)
              .onErrorResume(RejectedException.class, this::perhapsStarted);
      return unclear.retry(busy.retry(start, TaskErrors::isBusy), TaskErrors::isBroken);
    }

    private void note(AgoraException failure) {
      if (failure.hadUnclearAttempt() || TaskErrors.mayPass(failure)) {
        lost.set(true);
      }
    }

    private Mono<TaskId> perhapsStarted(RejectedException refused) {
      boolean isRepeated =
          refused instanceof RejectedException.Conflict || TaskErrors.isRepeated(refused);
      String id = isRepeated && lost.get() ? AgentStart.named(refused) : null;
      return id == null ? Mono.error(refused) : started(TaskId.of(id), refused);
    }

    /** A task that can be queried with the token is what the token started. */
    private Mono<TaskId> started(TaskId id, RejectedException refused) {
      return lookup
          .retryLater(speech.query(id, prepared.token()), TaskErrors::mayBeFound)
          .map(Task::id)
          .onErrorMap(AgoraException.class, unknown -> refused);
    }
  }
}
