package io.github.agoraflux.conversationalai;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Mono;

/**
 * The start of an agent whose name may be taken: by an earlier attempt whose answer was lost, or,
 * where the caller does not mind, by anybody.
 */
final class AgentStart {

  private static final Duration LONGEST_LIFE = Duration.ofDays(3);
  private static final List<AgentState> ALIVE =
      List.of(AgentState.IDLE, AgentState.STARTING, AgentState.RUNNING);

  private final ConversationalAi agents;
  private final BackOff unclear;
  private final TimeSource time;

  AgentStart(ConversationalAi agents, ConversationalAiSettings settings, TimeSource time) {
    this.agents = agents;
    this.unclear = settings.startWaits().time(time);
    this.time = time;
  }

  /** A new agent; never that of somebody else. */
  Mono<Agent> fresh(JoinSpec spec) {
    return Mono.defer(
        () -> {
          AtomicBoolean lost = new AtomicBoolean();
          Mono<Agent> join =
              agents
                  .join(spec)
                  .doOnError(OutcomeUnknownException.class, failure -> lost.set(true))
                  .onErrorResume(
                      RejectedException.Conflict.class,
                      conflict -> lost.get() ? alive(spec, conflict) : Mono.error(conflict));
          return unclear.retry(join, OutcomeUnknownException.class::isInstance);
        });
  }

  /** A new agent, or the one of that name that is there. */
  Mono<Agent> any(JoinSpec spec) {
    Mono<Agent> join =
        agents
            .join(spec)
            .onErrorResume(RejectedException.Conflict.class, conflict -> alive(spec, conflict));
    return unclear.retry(join, OutcomeUnknownException.class::isInstance);
  }

  /** The agent that a conflict is about, if it can be found and lives. */
  private Mono<Agent> alive(JoinSpec spec, RejectedException.Conflict conflict) {
    return told(conflict)
        .filter(agent -> isMeant(agent, spec))
        .onErrorResume(AgoraException.class, unknown -> Mono.empty())
        .switchIfEmpty(Mono.defer(() -> searched(spec)))
        .onErrorMap(AgoraException.class, unknown -> conflict)
        .switchIfEmpty(Mono.error(conflict));
  }

  private Mono<Agent> told(RejectedException.Conflict conflict) {
    return conflict instanceof AgentExistsException exists
        ? agents.query(exists.existingAgent())
        : Mono.empty();
  }

  /** Lists do not tell names, queries do. */
  private Mono<Agent> searched(JoinSpec spec) {
    Instant earliest = time.instant().minus(LONGEST_LIFE);
    return agents
        .list(AgentFilter.builder().channel(spec.channel()).from(earliest).states(ALIVE).build())
        .concatMap(
            agent ->
                agents
                    .query(agent.id())
                    .onErrorResume(RejectedException.NotFound.class, gone -> Mono.empty()))
        .filter(agent -> isMeant(agent, spec))
        .next();
  }

  private static boolean isMeant(Agent agent, JoinSpec spec) {
    return spec.name().equals(agent.name()) && !agent.hasEnded();
  }
}
