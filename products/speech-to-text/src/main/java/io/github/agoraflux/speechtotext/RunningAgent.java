package io.github.agoraflux.speechtotext;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.time.TimeSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An agent that runs, as the one who uses it sees it. */
public final class RunningAgent {

  private final SpeechToText speech;
  private final SpeechToTextSettings settings;
  private final TimeSource time;
  private final AgentId id;
  private final AtomicLong nextSequence = new AtomicLong();

  RunningAgent(SpeechToText speech, SpeechToTextSettings settings, TimeSource time, AgentId id) {
    this.speech = speech;
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
    return speech.query(id);
  }

  /**
   * Waits until it has started, by {@link SpeechToTextSettings#startPolling()}.
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
   * What it is doing, asked for by {@link SpeechToTextSettings#statusPolling()}.
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
   * Changes it; every subscription is an update with a sequence number higher than that of the one
   * before.
   *
   * @param spec what changes
   * @return the agent after the update
   * @see SpeechToText#update(AgentId, long, UpdateSpec)
   */
  public Mono<Agent> update(UpdateSpec spec) {
    return Mono.defer(() -> speech.update(id, nextSequence.getAndIncrement(), spec));
  }

  /**
   * Changes it.
   *
   * @param spec fills in what changes
   * @return the agent after the update
   * @see #update(UpdateSpec)
   */
  public Mono<Agent> update(Consumer<UpdateSpecBuilder> spec) {
    return Specs.filled(UpdateSpec::builder, spec, UpdateSpecBuilder::build).flatMap(this::update);
  }

  /**
   * Lets it leave. May be repeated.
   *
   * @return completes empty when it has left, or had left already
   */
  public Mono<Void> stop() {
    return speech.leave(id).onErrorResume(RejectedException.NotFound.class, gone -> Mono.empty());
  }

  @Override
  public String toString() {
    return "RunningAgent[" + id + ']';
  }
}
