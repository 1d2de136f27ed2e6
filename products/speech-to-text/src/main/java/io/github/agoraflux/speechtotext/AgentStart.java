package io.github.agoraflux.speechtotext;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.time.TimeSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The start of an agent: a join, and the same join again where it is unclear what came of it. The
 * name keeps a repeat from starting a second agent.
 */
final class AgentStart {

  private static final Pattern NAMED = Pattern.compile("(?:taskId|agent_id) is ([\\w-]+)");

  private final SpeechToText speech;
  private final BackOff unclear;
  private final BackOff lookup;

  AgentStart(SpeechToText speech, SpeechToTextSettings settings, TimeSource time) {
    this.speech = speech;
    this.unclear = settings.startWaits().time(time);
    this.lookup = settings.lookupWaits().time(time);
  }

  Mono<AgentId> agent(JoinSpec spec) {
    return Mono.defer(() -> new Attempts(spec).agent());
  }

  /** The joins of one agent; only after one was lost a conflict may be about this very agent. */
  private final class Attempts {

    private final JoinSpec spec;
    private final AtomicBoolean lost = new AtomicBoolean();

    Attempts(JoinSpec spec) {
      this.spec = spec;
    }

    Mono<AgentId> agent() {
      Mono<AgentId> join =
          speech
              .join(spec)
              .map(Agent::id)
              .doOnError(OutcomeUnknownException.class, failure -> lost.set(true))
              .onErrorResume(RejectedException.Conflict.class, this::perhapsStarted);
      return unclear.retry(join, OutcomeUnknownException.class::isInstance);
    }

    private Mono<AgentId> perhapsStarted(RejectedException.Conflict conflict) {
      String id = lost.get() ? named(conflict) : null;
      return id == null ? Mono.error(conflict) : started(AgentId.of(id), conflict);
    }
  }

  /** What the lost join started, if it is there. */
  private Mono<AgentId> started(AgentId id, RejectedException.Conflict conflict) {
    return lookup
        .retryLater(speech.query(id), TaskErrors::mayBeFound)
        .filter(agent -> !agent.hasEnded())
        .map(Agent::id)
        .onErrorMap(AgoraException.class, unknown -> conflict)
        .switchIfEmpty(Mono.error(conflict));
  }

  /** The id of what a conflict is about: from its header, else from Agora's words. */
  static @Nullable String named(AgoraException conflict) {
    String resource = conflict.resourceId();
    String words = conflict.failure().message();
    if (resource != null || words == null) {
      return resource;
    }
    Matcher named = NAMED.matcher(words);
    return named.find() ? named.group(1) : null;
  }
}
