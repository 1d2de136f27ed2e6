package io.github.agoraflux.speechtotext;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.session.Running;
import io.github.agoraflux.time.TimeSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/**
 * An agent that runs, or did when it was last heard of. Made by {@link SpeechToText#transcribe} and
 * {@link SpeechToText#running}. It is waited for and polled as {@link SpeechToTextSettings} say.
 */
public final class RunningAgent extends Running<AgentId, Agent> {

  private final SpeechToText speech;
  private final BackOff stopWaits;
  private final AtomicLong nextSequence = new AtomicLong();

  RunningAgent(SpeechToText speech, SpeechToTextSettings settings, TimeSource time, AgentId id) {
    super(id, settings.startPolling().time(time), settings.statusPolling().time(time));
    this.speech = speech;
    this.stopWaits = settings.stopWaits().time(time);
  }

  /**
   * What it is doing now. One call, which is safe to repeat.
   *
   * @return the agent; fails with {@code NotFound} if it has left and been forgotten
   * @see SpeechToText#query(AgentId)
   */
  @Override
  public Mono<Agent> query() {
    return speech.query(id());
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
   * Changes it; every subscription is an update with a sequence number higher than that of the one
   * before.
   *
   * @param spec what changes
   * @return the agent after the update
   * @see SpeechToText#update(AgentId, long, UpdateSpec)
   */
  public Mono<Agent> update(UpdateSpec spec) {
    return Mono.defer(() -> speech.update(id(), nextSequence.getAndIncrement(), spec));
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
   * Lets it leave. May be repeated. A failure that may pass, such as a lost connection or a rate
   * limit, is waited out as {@link SpeechToTextSettings#stopWaits()} say.
   *
   * @return completes empty when it has left, or had left already; fails when the waits are over,
   *     and the agent then leaves by its idle time
   */
  public Mono<Void> stop() {
    return stopWaits
        .retry(speech.leave(id()), AgoraException::mayPass)
        .onErrorResume(RejectedException.NotFound.class, gone -> Mono.empty());
  }
}
