package io.github.agoraflux.speechtotext;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.session.Session;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/**
 * Real-Time Speech to Text 5.x and 6.x: tasks that write down what is said in a channel. Agora
 * deprecates these versions and ends them on 2026-06-11; {@link SpeechToText} speaks to their
 * successor. An interface of verbs, so that it can be mocked or decorated.
 *
 * <p>Nothing is sent before a subscription, and every subscription is a call of its own. Bad
 * arguments are refused with {@link IllegalArgumentException} before anything is sent; the message
 * names the field by its path in this face. Agora documents no quotas. Failures are {@link
 * io.github.agoraflux.error.AgoraException}s:
 *
 * <ul>
 *   <li>{@code RejectedException} (400): Agora did not like a field, the token has lapsed, or
 *       Speech to Text is not enabled for the project; {@code code()} may be 2 for a bad parameter,
 *       20 for a time-out, 49 for a second start or stop, 53 or 1003 for a task that is not the
 *       token's, 62 for a project without Speech to Text or trouble in the network, 1001 for a
 *       token that is none. {@code Unauthenticated} (401): customer id, secret and App ID do not
 *       belong together.
 *   <li>{@code NotFound} (404): there is no such task, or it has ended.
 *   <li>{@code Conflict} (409, and 201): the token has started a task; Agora's words name it.
 *   <li>{@code ServerException} (5xx), and for an acquire whose fate is unclear {@code
 *       OutcomeUnknownException}.
 * </ul>
 *
 * <p>Source: <a href="https://docs.agora.io/en/real-time-stt/rest-api/v6.x/start">Real-Time STT
 * RESTful API 6.x</a> and <a
 * href="https://docs.agora.io/en/real-time-stt/reference/common-errors">common errors</a>.
 */
public interface SpeechToTextV6 {

  /**
   * Speech to Text for a client's project.
   *
   * @param agora the client to call through
   * @return a face without state of its own
   */
  static SpeechToTextV6 over(AgoraClient agora) {
    return over(agora, settings -> {});
  }

  /**
   * Speech to Text for a client's project, with waits of one's own.
   *
   * @param agora the client to call through
   * @param settings sets what shall not be as by default
   * @return a face without state of its own
   */
  static SpeechToTextV6 over(AgoraClient agora, Consumer<SpeechToTextSettingsBuilder> settings) {
    return new SpeechToTextV6Operations(agora, SpeechToTextSettings.of(settings));
  }

  /**
   * A task from its start to its stop. It is stopped exactly once, when its use completes or fails
   * or the subscriber cancels. A token is acquired first, which costs nothing: a subscriber who
   * cancels meanwhile starts nothing. A start under way is not cancelled; what it started is
   * stopped at once.
   *
   * <p>A start is repeated where Agora advises it; the token keeps a repeat from starting a second
   * task. If a lost one has started it, Agora's conflict names it, and if a query finds it, it is
   * taken.
   *
   * <p>What may be left running, unknown to this process, until its idle time is over: what a lost
   * start has started if no answer names it, such as one with code 49, or if it cannot be found as
   * long as {@link SpeechToTextSettings#lookupWaits()} say, or if every start was lost. Then the
   * use fails as the last start did.
   *
   * @param instanceId a name for the task: 1 to 64 letters, digits, {@code -} or {@code _}; the
   *     channel's is a good one
   * @param spec which channel it listens to, and what it makes of it; made anew for each
   *     subscription, such as with fresh tokens
   * @return the session, not started; its use fails with {@link IllegalArgumentException} if the
   *     name breaks its rule
   */
  Session<RunningTask> transcribe(String instanceId, Mono<? extends StartSpec> spec);

  /**
   * A task from its start to its stop.
   *
   * @param instanceId a name for the task: 1 to 64 letters, digits, {@code -} or {@code _}
   * @param spec which channel it listens to, and what it makes of it
   * @return the session, not started
   * @see #transcribe(String, Mono)
   */
  default Session<RunningTask> transcribe(String instanceId, StartSpec spec) {
    return transcribe(instanceId, Mono.just(spec));
  }

  /**
   * A task from its start to its stop.
   *
   * @param instanceId a name for the task: 1 to 64 letters, digits, {@code -} or {@code _}
   * @param spec fills in which channel it listens to, and what it makes of it
   * @return the session, not started
   * @see #transcribe(String, Mono)
   */
  default Session<RunningTask> transcribe(String instanceId, Consumer<StartSpecBuilder> spec) {
    return transcribe(instanceId, Specs.filled(StartSpec::builder, spec, StartSpecBuilder::build));
  }

  /**
   * A task that was started elsewhere or before. Asks nothing. Its updates are counted from 0
   * again; where there were some already, use {@link #update}.
   *
   * @param id the task
   * @param token the token that started it
   * @return the task; it is stopped by its own verb alone
   */
  RunningTask running(TaskId id, BuilderToken token);

  /**
   * Asks for a token to start a task with. Never repeated once sent; doing so by hand is harmless,
   * for a token that nobody uses lapses.
   *
   * @param instanceId a name for the task: 1 to 64 letters, digits, {@code -} or {@code _}
   * @return the token, good for one task and five minutes
   * @throws IllegalArgumentException if the name breaks its rule
   */
  Mono<AcquiredToken> acquire(String instanceId);

  /**
   * Starts a task. Idempotent: a token starts one task, and a repeat is answered with {@code
   * Conflict}; so may an automatic repeat after a lost answer.
   *
   * @param token a token that was acquired within the last five minutes
   * @param spec which channel it listens to, and what it makes of it
   * @return the task as it starts
   */
  Mono<Task> start(BuilderToken token, StartSpec spec);

  /**
   * Starts a task.
   *
   * @param token a token that was acquired within the last five minutes
   * @param spec fills in which channel it listens to, and what it makes of it
   * @return the task as it starts
   * @see #start(BuilderToken, StartSpec)
   */
  default Mono<Task> start(BuilderToken token, Consumer<StartSpecBuilder> spec) {
    return Specs.filled(StartSpec::builder, spec, StartSpecBuilder::build)
        .flatMap(built -> start(token, built));
  }

  /**
   * What a task is doing. Safe to repeat.
   *
   * @param id the task
   * @param token the token that started it
   * @return the task; fails with {@code NotFound} if there is none
   */
  Mono<Task> query(TaskId id, BuilderToken token);

  /**
   * Changes a task that runs. Agora carries out the update with the highest sequence number, so it
   * is idempotent with the same number, and automatic repeats use the same one.
   *
   * <p>These versions want both halves of a translation, whether and what: to switch it off, say
   * what was translated, too. {@link UpdateSpec#fields()} can still name one half alone.
   *
   * @param id the task
   * @param token the token that started it
   * @param sequence the number of this update, at least 0 and higher than that of every earlier
   *     update of the task: 0, 1, 2 and so on
   * @param spec what changes; no keywords, at most 2 languages translated into 5 each, and {@code
   *     translate} and {@code translations} together or not at all
   * @return the task after the update
   * @throws IllegalArgumentException if the sequence number is negative, there is more in the
   *     update than these versions allow, or half a translation
   */
  Mono<Task> update(TaskId id, BuilderToken token, long sequence, UpdateSpec spec);

  /**
   * Changes a task that runs.
   *
   * @param id the task
   * @param token the token that started it
   * @param sequence the number of this update, at least 0 and higher than that of every earlier
   *     update of the task
   * @param spec fills in what changes
   * @return the task after the update
   * @see #update(TaskId, BuilderToken, long, UpdateSpec)
   */
  default Mono<Task> update(
      TaskId id, BuilderToken token, long sequence, Consumer<UpdateSpecBuilder> spec) {
    return Specs.filled(UpdateSpec::builder, spec, UpdateSpecBuilder::build)
        .flatMap(built -> update(id, token, sequence, built));
  }

  /**
   * Stops a task. Idempotent, but a second time Agora answers {@code NotFound} or code 49; so may
   * an automatic repeat after a lost answer.
   *
   * @param id the task
   * @param token the token that started it
   * @return completes empty when Agora has taken it
   */
  Mono<Void> stop(TaskId id, BuilderToken token);
}
