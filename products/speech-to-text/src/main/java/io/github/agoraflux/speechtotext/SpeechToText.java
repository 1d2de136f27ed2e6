package io.github.agoraflux.speechtotext;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.session.Session;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/**
 * Real-Time Speech to Text 7.x: agents that listen to a channel, write down what is said, translate
 * it, and record subtitles. An interface of verbs, so that it can be mocked or decorated. {@link
 * SpeechToTextV6} speaks to older versions.
 *
 * <pre>{@code
 * SpeechToText speech = SpeechToText.over(agora);
 * Flux<Agent> statuses =
 *     speech
 *         .transcribe(
 *             spec ->
 *                 spec.name("show68-2026-01-02")
 *                     .languages(List.of("en-US"))
 *                     .rtc(RtcConfig.of("show68", 88222)))
 *         .use(agent -> agent.status().take(Duration.ofHours(1)));
 * }</pre>
 *
 * <p>Nothing is sent before a subscription, and every subscription is a call of its own. Bad
 * arguments are refused with {@link IllegalArgumentException} before anything is sent; the message
 * names the field by its path in this face. Agora documents no quotas. Failures are {@link
 * io.github.agoraflux.error.AgoraException}s:
 *
 * <ul>
 *   <li>{@code RejectedException} (400): Agora did not like a field, or Speech to Text is not
 *       enabled for the project. {@code Unauthenticated} (401): customer id, secret and App ID do
 *       not belong together.
 *   <li>{@code NotFound} (404): there is no such agent, or it has left.
 *   <li>{@code Conflict} (409): an agent of that name has been started.
 *   <li>{@code ServerException} (5xx), and for a join whose fate is unclear, such as after 504,
 *       {@code OutcomeUnknownException}.
 * </ul>
 *
 * <p>Source: <a href="https://docs.agora.io/en/real-time-stt/rest-api/v7.x/join">Real-Time STT
 * RESTful API</a>.
 */
public interface SpeechToText {

  /**
   * Speech to Text for a client's project.
   *
   * @param agora the client to call through
   * @return a face without state of its own
   */
  static SpeechToText over(AgoraClient agora) {
    return over(agora, settings -> {});
  }

  /**
   * Speech to Text for a client's project, with waits of one's own.
   *
   * @param agora the client to call through
   * @param settings sets what shall not be as by default
   * @return a face without state of its own
   */
  static SpeechToText over(AgoraClient agora, Consumer<SpeechToTextSettingsBuilder> settings) {
    return new SpeechToTextOperations(agora, SpeechToTextSettings.of(settings));
  }

  /**
   * An agent from its start to its stop. It leaves exactly once, when its use completes or fails or
   * the subscriber cancels. A join under way is not cancelled; what it started leaves at once. A
   * join of unknown outcome is made again under the same name, which starts no second agent: if the
   * first one has, Agora's conflict names it, and if a query finds it, it is taken.
   *
   * <p>What may be left running, unknown to this process, until its idle time is over: what a lost
   * join has started if no conflict names it, or if it cannot be found as long as {@link
   * SpeechToTextSettings#lookupWaits()} say, or if every join was lost. Then the use fails, with
   * the conflict or with {@code OutcomeUnknownException}; {@link #list(AgentFilter)} shows what
   * runs.
   *
   * @param spec which channel it listens to, and what it makes of it; made anew for each
   *     subscription, such as with fresh tokens
   * @return the session, not started
   */
  Session<RunningAgent> transcribe(Mono<? extends JoinSpec> spec);

  /**
   * An agent from its start to its stop.
   *
   * @param spec which channel it listens to, and what it makes of it
   * @return the session, not started
   * @see #transcribe(Mono)
   */
  default Session<RunningAgent> transcribe(JoinSpec spec) {
    return transcribe(Mono.just(spec));
  }

  /**
   * An agent from its start to its stop.
   *
   * @param spec fills in which channel it listens to, and what it makes of it
   * @return the session, not started
   * @see #transcribe(Mono)
   */
  default Session<RunningAgent> transcribe(Consumer<JoinSpecBuilder> spec) {
    return transcribe(Specs.filled(JoinSpec::builder, spec, JoinSpecBuilder::build));
  }

  /**
   * An agent that was started elsewhere or before. Asks nothing. Its updates are counted from 0
   * again; where there were some already, use {@link #update}.
   *
   * @param id the agent
   * @return the agent; it is stopped by its own verb alone
   */
  RunningAgent running(AgentId id);

  /**
   * Starts an agent. Never repeated once sent: after {@link
   * io.github.agoraflux.error.OutcomeUnknownException} look for it in {@link #list(AgentFilter)},
   * or join again under the same name, which starts no second agent.
   *
   * @param spec which channel it listens to, and what it makes of it
   * @return the agent as it starts
   */
  Mono<Agent> join(JoinSpec spec);

  /**
   * Starts an agent.
   *
   * @param spec fills in which channel it listens to, and what it makes of it
   * @return the agent as it starts
   * @see #join(JoinSpec)
   */
  default Mono<Agent> join(Consumer<JoinSpecBuilder> spec) {
    return Specs.filled(JoinSpec::builder, spec, JoinSpecBuilder::build).flatMap(this::join);
  }

  /**
   * Changes an agent that runs. Agora carries out the update with the highest sequence number, so
   * it is idempotent with the same number, and automatic repeats use the same one.
   *
   * @param id the agent
   * @param sequence the number of this update, at least 0 and higher than that of every earlier
   *     update of the agent: 0, 1, 2 and so on
   * @param spec what changes
   * @return the agent after the update
   * @throws IllegalArgumentException if the sequence number is negative
   */
  Mono<Agent> update(AgentId id, long sequence, UpdateSpec spec);

  /**
   * Changes an agent that runs.
   *
   * @param id the agent
   * @param sequence the number of this update, at least 0 and higher than that of every earlier
   *     update of the agent
   * @param spec fills in what changes
   * @return the agent after the update
   * @see #update(AgentId, long, UpdateSpec)
   */
  default Mono<Agent> update(AgentId id, long sequence, Consumer<UpdateSpecBuilder> spec) {
    return Specs.filled(UpdateSpec::builder, spec, UpdateSpecBuilder::build)
        .flatMap(built -> update(id, sequence, built));
  }

  /**
   * What an agent is doing. Safe to repeat.
   *
   * @param id the agent
   * @return the agent; fails with {@code NotFound} if there is none
   */
  Mono<Agent> query(AgentId id);

  /**
   * Lets an agent leave. Idempotent: one that has left stays left, though Agora may then answer
   * {@code NotFound}.
   *
   * @param id the agent
   * @return completes empty when Agora has taken it
   */
  Mono<Void> leave(AgentId id);

  /**
   * The agents that run and were started within the last day, page by page as they are asked for.
   * Safe to repeat.
   *
   * @return the agents; completes after the last
   */
  default PagedFlux<AgentSummary> list() {
    return list(AgentFilter.builder().build());
  }

  /**
   * Agents, page by page as they are asked for. Safe to repeat. The list is not a snapshot: while
   * agents come and go, one may be seen twice or not at all.
   *
   * @param filter which agents
   * @return the agents; completes after the last
   */
  PagedFlux<AgentSummary> list(AgentFilter filter);
}
