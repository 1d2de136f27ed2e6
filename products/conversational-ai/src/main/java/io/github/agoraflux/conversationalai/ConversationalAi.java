package io.github.agoraflux.conversationalai;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.session.Session;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/**
 * Conversational AI: agents that join a channel, listen to a user, think with a language model and
 * answer with a voice. An interface of verbs, so that it can be mocked or decorated.
 *
 * <pre>{@code
 * ConversationalAi agents = ConversationalAi.over(agora);
 * Mono<History> talk =
 *     agents
 *         .converse(
 *             spec ->
 *                 spec.name("concierge-42")
 *                     .channel("lobby")
 *                     .token(token)
 *                     .agent(Uid.of(1001))
 *                     .users(List.of(Uid.of(1002)))
 *                     .llm(model)
 *                     .tts(Tts.microsoft(key, "eastus", "en-US-AndrewMultilingualNeural")))
 *         .use(agent -> agent.status().takeUntilOther(hangUp).then(agent.history()))
 *         .single();
 * }</pre>
 *
 * <p>Nothing is sent before a subscription, and every subscription is a call of its own. Bad
 * arguments are refused with {@link IllegalArgumentException} before anything is sent; the message
 * names the field by its path in this face. Calls authenticate with customer id and secret, or with
 * an RTC token. Agora documents no call rates; of agents of a project, 20 may run at a time.
 * Failures are {@link io.github.agoraflux.error.AgoraException}s, whose code is Agora's reason:
 *
 * <ul>
 *   <li>{@code RejectedException} (400, 422): Agora did not like a field, or too many agents run.
 *       {@code Unauthenticated} (401): the credential does not belong to the App ID. {@code
 *       Forbidden} (403): the service is not enabled, or the account is suspended.
 *   <li>{@code NotFound} (404): there is no such agent, or it has left.
 *   <li>{@code Conflict} (409): an agent of that name has been started; {@link
 *       AgentExistsException} where Agora tells which.
 *   <li>{@code ServerException} (5xx), and for a join whose fate is unclear, such as after 504,
 *       {@code OutcomeUnknownException}.
 * </ul>
 *
 * <p>Source: <a href="https://docs.agora.io/en/conversational-ai/rest-api/reference">Conversational
 * AI Engine RESTful API</a>.
 */
public interface ConversationalAi {

  /**
   * Conversational AI for a client's project.
   *
   * @param agora the client to call through
   * @return a face without state of its own
   */
  static ConversationalAi over(AgoraClient agora) {
    return over(agora, settings -> {});
  }

  /**
   * Conversational AI for a client's project, with settings of one's own.
   *
   * @param agora the client to call through
   * @param settings sets what shall not be as by default
   * @return a face without state of its own
   */
  static ConversationalAi over(
      AgoraClient agora, Consumer<ConversationalAiSettingsBuilder> settings) {
    return new ConversationalAiOperations(agora, ConversationalAiSettings.of(settings));
  }

  /**
   * An agent that joins, is used, and leaves exactly once, when its use completes or fails or the
   * subscriber cancels. A join of unknown outcome is made again under the same name, which starts
   * no second agent: if the first one has, it is looked for and taken.
   *
   * @param spec where it joins, and how it listens, thinks and speaks
   * @return the session; nothing is sent before its use is subscribed to
   */
  Session<RunningAgent> converse(JoinSpec spec);

  /**
   * An agent that joins, is used, and leaves exactly once.
   *
   * @param spec fills in where it joins, and how it listens, thinks and speaks
   * @return the session; nothing is sent before its use is subscribed to
   * @see #converse(JoinSpec)
   */
  Session<RunningAgent> converse(Consumer<JoinSpecBuilder> spec);

  /**
   * Starts an agent. Never repeated once sent: after {@link
   * io.github.agoraflux.error.OutcomeUnknownException} call {@link #joinOrGet(JoinSpec)} with the
   * same name.
   *
   * @param spec where it joins, and how it listens, thinks and speaks
   * @return the agent as it starts; fails with {@link AgentExistsException} if the name is taken
   */
  Mono<Agent> join(JoinSpec spec);

  /**
   * Starts an agent.
   *
   * @param spec fills in where it joins, and how it listens, thinks and speaks
   * @return the agent as it starts
   * @see #join(JoinSpec)
   */
  default Mono<Agent> join(Consumer<JoinSpecBuilder> spec) {
    return Specs.filled(JoinSpec::builder, spec, JoinSpecBuilder::build).flatMap(this::join);
  }

  /**
   * Starts an agent, or takes the one of that name that has been started, as it is. A join of
   * unknown outcome is made again. The agent is looked for by {@link
   * AgentExistsException#existingAgent()}, then among the agents of the channel.
   *
   * @param spec where it joins, and how it listens, thinks and speaks
   * @return the agent; fails with {@code Conflict} if the name is taken and no agent of that name
   *     is in the channel
   */
  Mono<Agent> joinOrGet(JoinSpec spec);

  /**
   * Starts an agent, or takes the one of that name that has been started.
   *
   * @param spec fills in where it joins, and how it listens, thinks and speaks
   * @return the agent
   * @see #joinOrGet(JoinSpec)
   */
  default Mono<Agent> joinOrGet(Consumer<JoinSpecBuilder> spec) {
    return Specs.filled(JoinSpec::builder, spec, JoinSpecBuilder::build).flatMap(this::joinOrGet);
  }

  /**
   * Lets an agent leave. Idempotent: one that has left stays left, though Agora may then answer
   * {@code NotFound}. With {@link AgentParameters#farewell()} it may go on speaking for a while.
   *
   * @param id the agent
   * @return completes empty when Agora has taken it
   */
  Mono<Void> leave(AgentId id);

  /**
   * Changes an agent that runs. Idempotent.
   *
   * @param id the agent
   * @param spec what changes
   * @return the agent after the update
   */
  Mono<Agent> update(AgentId id, UpdateSpec spec);

  /**
   * Changes an agent that runs.
   *
   * @param id the agent
   * @param spec fills in what changes
   * @return the agent after the update
   * @see #update(AgentId, UpdateSpec)
   */
  default Mono<Agent> update(AgentId id, Consumer<UpdateSpecBuilder> spec) {
    return Specs.filled(UpdateSpec::builder, spec, UpdateSpecBuilder::build)
        .flatMap(built -> update(id, built));
  }

  /**
   * What an agent is doing. Safe to repeat.
   *
   * @param id the agent
   * @return the agent; fails with {@code NotFound} if there is none
   */
  Mono<Agent> query(AgentId id);

  /**
   * The agents that run and were started within the last two hours, page by page as they are asked
   * for. Safe to repeat.
   *
   * @return the agents; completes after the last
   */
  default PagedFlux<Agent> list() {
    return list(AgentFilter.builder().build());
  }

  /**
   * Agents, page by page as they are asked for. Safe to repeat. The list is not a snapshot: while
   * agents come and go, one may be seen twice or not at all.
   *
   * @param filter which agents
   * @return the agents, without names; completes after the last
   */
  PagedFlux<Agent> list(AgentFilter filter);

  /**
   * Lets an agent say something. Never repeated once sent, for it would be said twice.
   *
   * @param id the agent
   * @param spec what to say
   * @return that the agent has taken it
   */
  Mono<Receipt> speak(AgentId id, SpeakSpec spec);

  /**
   * Lets an agent say something.
   *
   * @param id the agent
   * @param spec fills in what to say
   * @return that the agent has taken it
   * @see #speak(AgentId, SpeakSpec)
   */
  default Mono<Receipt> speak(AgentId id, Consumer<SpeakSpecBuilder> spec) {
    return Specs.filled(SpeakSpec::builder, spec, SpeakSpecBuilder::build)
        .flatMap(built -> speak(id, built));
  }

  /**
   * Stops what an agent is saying or thinking. Idempotent, unless it has begun again.
   *
   * @param id the agent
   * @return completes empty when the agent has been told
   */
  Mono<Void> interrupt(AgentId id);

  /**
   * What an agent and its user have said so far, as far as the agent keeps it. Only while it runs:
   * read it before {@link #leave(AgentId)}. Safe to repeat.
   *
   * @param id the agent
   * @return the history; fails with {@code NotFound} if the agent has left
   */
  Mono<History> history(AgentId id);

  /**
   * The turns of a conversation that has ended within the last 7 days, 50 at a time as they are
   * asked for. Safe to repeat.
   *
   * @param id the agent
   * @return the turns, the oldest first; completes after the last
   */
  default PagedFlux<Turn> turns(AgentId id) {
    return turns(id, 50);
  }

  /**
   * The turns of a conversation that has ended within the last 7 days, page by page as they are
   * asked for. Safe to repeat.
   *
   * @param id the agent
   * @param pageSize how many to fetch at a time, 10 to 200
   * @return the turns, the oldest first; completes after the last
   * @throws IllegalArgumentException if the page size lies outside
   */
  PagedFlux<Turn> turns(AgentId id, int pageSize);

  /**
   * Lets an agent think about something as if its user had said it. Never repeated once sent. The
   * call succeeds even where the agent ignores it, as it does by default while it speaks.
   *
   * @param id the agent
   * @param spec what to think about
   * @return that the agent has taken it
   */
  Mono<Receipt> think(AgentId id, ThinkSpec spec);

  /**
   * Lets an agent think about something as if its user had said it.
   *
   * @param id the agent
   * @param spec fills in what to think about
   * @return that the agent has taken it
   * @see #think(AgentId, ThinkSpec)
   */
  default Mono<Receipt> think(AgentId id, Consumer<ThinkSpecBuilder> spec) {
    return Specs.filled(ThinkSpec::builder, spec, ThinkSpecBuilder::build)
        .flatMap(built -> think(id, built));
  }
}
