package io.github.agoraflux.conversationalai;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.time.TimeSource;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An agent that runs, as the one who uses it sees it. */
public final class RunningAgent {

  private final ConversationalAi agents;
  private final ConversationalAiSettings settings;
  private final TimeSource time;
  private final AgentId id;

  RunningAgent(
      ConversationalAi agents, ConversationalAiSettings settings, TimeSource time, AgentId id) {
    this.agents = agents;
    this.settings = settings;
    this.time = time;
    this.id = id;
  }

  /**
   * Its id.
   *
   * @return the agent's id
   */
  public AgentId id() {
    return id;
  }

  /**
   * What it is doing now. Safe to repeat.
   *
   * @return the agent; fails with {@code NotFound} if it has left and been forgotten
   */
  public Mono<Agent> query() {
    return agents.query(id);
  }

  /**
   * Waits until it has started, by {@link ConversationalAiSettings#startPolling()}.
   *
   * @return the agent as soon as it is seen running or ended; fails with {@code
   *     BudgetExceededException} when the time is over
   */
  public Mono<Agent> started() {
    return settings
        .startPolling()
        .time(time)
        .until(query(), agent -> agent.isRunning() || agent.hasEnded())
        .last();
  }

  /**
   * What it is doing, asked for by {@link ConversationalAiSettings#statusPolling()}.
   *
   * @return every answer; completes after one that tells that the agent has left
   */
  public Flux<Agent> status() {
    return status(settings.statusPolling().time(time));
  }

  /**
   * What it is doing, asked for as often as one likes.
   *
   * @param polling when to ask
   * @return every answer; completes after one that tells that the agent has left
   */
  public Flux<Agent> status(Polling polling) {
    return polling.until(query(), Agent::hasEnded);
  }

  /**
   * Changes it.
   *
   * @param spec what changes
   * @return the agent after the update
   * @see ConversationalAi#update(AgentId, UpdateSpec)
   */
  public Mono<Agent> update(UpdateSpec spec) {
    return agents.update(id, spec);
  }

  /**
   * Changes it.
   *
   * @param spec fills in what changes
   * @return the agent after the update
   * @see ConversationalAi#update(AgentId, UpdateSpec)
   */
  public Mono<Agent> update(Consumer<UpdateSpecBuilder> spec) {
    return Specs.filled(UpdateSpec::builder, spec, UpdateSpecBuilder::build).flatMap(this::update);
  }

  /**
   * Lets it say something.
   *
   * @param spec what to say
   * @return that it has taken it
   * @see ConversationalAi#speak(AgentId, SpeakSpec)
   */
  public Mono<Receipt> speak(SpeakSpec spec) {
    return agents.speak(id, spec);
  }

  /**
   * Lets it say something.
   *
   * @param spec fills in what to say
   * @return that it has taken it
   * @see ConversationalAi#speak(AgentId, SpeakSpec)
   */
  public Mono<Receipt> speak(Consumer<SpeakSpecBuilder> spec) {
    return agents.speak(id, spec);
  }

  /**
   * Lets it think about something.
   *
   * @param spec what to think about
   * @return that it has taken it
   * @see ConversationalAi#think(AgentId, ThinkSpec)
   */
  public Mono<Receipt> think(ThinkSpec spec) {
    return agents.think(id, spec);
  }

  /**
   * Lets it think about something.
   *
   * @param spec fills in what to think about
   * @return that it has taken it
   * @see ConversationalAi#think(AgentId, ThinkSpec)
   */
  public Mono<Receipt> think(Consumer<ThinkSpecBuilder> spec) {
    return agents.think(id, spec);
  }

  /**
   * Stops what it is saying or thinking. May be repeated.
   *
   * @return completes empty when it has been told
   */
  public Mono<Void> interrupt() {
    return agents.interrupt(id);
  }

  /**
   * What has been said so far. Safe to repeat.
   *
   * @return the history, for as long as the agent runs
   */
  public Mono<History> history() {
    return agents.history(id);
  }

  /**
   * Lets it leave. May be repeated.
   *
   * @return completes empty when it has left, or had left already
   */
  public Mono<Void> stop() {
    return agents.leave(id).onErrorResume(RejectedException.NotFound.class, gone -> Mono.empty());
  }

  @Override
  public String toString() {
    return "RunningAgent[" + id + ']';
  }
}
