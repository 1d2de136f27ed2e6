package io.github.agoraflux.conversationalai;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.session.Running;
import io.github.agoraflux.time.TimeSource;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/** An agent that runs. It is waited for and polled as {@link ConversationalAiSettings} say. */
public final class RunningAgent extends Running<AgentId, Agent> {

  private final ConversationalAi agents;

  RunningAgent(
      ConversationalAi agents, ConversationalAiSettings settings, TimeSource time, AgentId id) {
    super(id, settings.startPolling().time(time), settings.statusPolling().time(time));
    this.agents = agents;
  }

  /**
   * What it is doing now. One call, which is safe to repeat.
   *
   * @return the agent; fails with {@code NotFound} if it has left and been forgotten
   * @see ConversationalAi#query(AgentId)
   */
  @Override
  public Mono<Agent> query() {
    return agents.query(id());
  }

  @Override
  protected boolean isRunning(Agent agent) {
    return agent.isRunning();
  }

  @Override
  protected boolean hasEnded(Agent agent) {
    return agent.hasEnded();
  }

  /**
   * Changes it.
   *
   * @param spec what changes
   * @return the agent after the update
   * @see ConversationalAi#update(AgentId, UpdateSpec)
   */
  public Mono<Agent> update(UpdateSpec spec) {
    return agents.update(id(), spec);
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
    return agents.speak(id(), spec);
  }

  /**
   * Lets it say something.
   *
   * @param spec fills in what to say
   * @return that it has taken it
   * @see ConversationalAi#speak(AgentId, SpeakSpec)
   */
  public Mono<Receipt> speak(Consumer<SpeakSpecBuilder> spec) {
    return agents.speak(id(), spec);
  }

  /**
   * Lets it think about something.
   *
   * @param spec what to think about
   * @return that it has taken it
   * @see ConversationalAi#think(AgentId, ThinkSpec)
   */
  public Mono<Receipt> think(ThinkSpec spec) {
    return agents.think(id(), spec);
  }

  /**
   * Lets it think about something.
   *
   * @param spec fills in what to think about
   * @return that it has taken it
   * @see ConversationalAi#think(AgentId, ThinkSpec)
   */
  public Mono<Receipt> think(Consumer<ThinkSpecBuilder> spec) {
    return agents.think(id(), spec);
  }

  /**
   * Stops what it is saying or thinking. May be repeated.
   *
   * @return completes empty when it has been told
   */
  public Mono<Void> interrupt() {
    return agents.interrupt(id());
  }

  /**
   * What has been said so far. Safe to repeat.
   *
   * @return the history, for as long as the agent runs
   */
  public Mono<History> history() {
    return agents.history(id());
  }

  /**
   * Lets it leave. May be repeated.
   *
   * @return completes empty when it has left, or had left already
   */
  public Mono<Void> stop() {
    return agents.leave(id()).onErrorResume(RejectedException.NotFound.class, gone -> Mono.empty());
  }
}
