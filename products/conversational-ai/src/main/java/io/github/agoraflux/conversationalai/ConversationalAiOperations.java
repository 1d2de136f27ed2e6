package io.github.agoraflux.conversationalai;

import static io.github.agoraflux.operation.AuthScheme.BASIC;
import static io.github.agoraflux.operation.AuthScheme.RTC_TOKEN;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.paging.PageRule;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.session.Session;
import io.github.agoraflux.value.Check;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The operations as data, and the verbs as one expression each. */
final class ConversationalAiOperations implements ConversationalAi {

  private static final String PROJECT = "/api/conversational-ai-agent/v2/projects/{appId}";
  private static final String AGENTS = PROJECT + "/agents";
  private static final String AGENT = AGENTS + "/{agentId}";
  private static final String HISTORY_TELLS = "look into the agent's history, or let it be";

  private static final Operation.Template<Agent> JOIN =
      Operation.named("conversational-ai.join")
          .post(PROJECT + "/join")
          .accepts(BASIC, RTC_TOKEN)
          .ifOutcomeUnknown(
              "join again under the same name, which starts no second agent, or look for it among"
                  + " the channel's agents")
          .returns(Agent.class);

  private static final Operation.Template<Void> LEAVE =
      Operation.named("conversational-ai.leave")
          .post(AGENT + "/leave")
          .accepts(BASIC, RTC_TOKEN)
          .repeatable(Repeatability.IDEMPOTENT);

  private static final Operation.Template<Agent> UPDATE =
      Operation.named("conversational-ai.update")
          .post(AGENT + "/update")
          .accepts(BASIC, RTC_TOKEN)
          .repeatable(Repeatability.IDEMPOTENT)
          .returns(Agent.class);

  private static final Operation.Template<Agent> QUERY =
      Operation.named("conversational-ai.query")
          .get(AGENT)
          .accepts(BASIC, RTC_TOKEN)
          .returns(Agent.class);

  private static final Operation.Template<Answers.Listed> LIST =
      Operation.named("conversational-ai.list")
          .get(AGENTS)
          .accepts(BASIC, RTC_TOKEN)
          .returns(Answers.Listed.class);

  private static final Operation.Template<Receipt> SPEAK =
      Operation.named("conversational-ai.speak")
          .post(AGENT + "/speak")
          .accepts(BASIC, RTC_TOKEN)
          .ifOutcomeUnknown(HISTORY_TELLS)
          .returns(Receipt.class);

  private static final Operation.Template<Void> INTERRUPT =
      Operation.named("conversational-ai.interrupt")
          .post(AGENT + "/interrupt")
          .accepts(BASIC, RTC_TOKEN)
          .repeatable(Repeatability.IDEMPOTENT);

  private static final Operation.Template<History> HISTORY =
      Operation.named("conversational-ai.history")
          .get(AGENT + "/history")
          .accepts(BASIC, RTC_TOKEN)
          .returns(History.class);

  private static final Operation.Template<Answers.Turns> TURNS =
      Operation.named("conversational-ai.turns")
          .get(AGENT + "/turns")
          .accepts(BASIC, RTC_TOKEN)
          .returns(Answers.Turns.class);

  private static final Operation.Template<Receipt> THINK =
      Operation.named("conversational-ai.think")
          .post(AGENT + "/think")
          .accepts(BASIC, RTC_TOKEN)
          .ifOutcomeUnknown(HISTORY_TELLS)
          .returns(Receipt.class);

  private static final PageRule<Answers.Listed, Agent> PAGES =
      PageRule.byCursor("cursor", Answers.Listed::agents, Answers.Listed::next);

  private static final int FEWEST_TURNS = 10;
  private static final int MOST_TURNS = 200;

  private final AgoraClient agora;
  private final ConversationalAiSettings settings;
  private final AgentStart start;

  ConversationalAiOperations(AgoraClient agora, ConversationalAiSettings settings) {
    this.agora = agora;
    this.settings = settings;
    this.start = new AgentStart(this, settings, agora.time());
  }

  @Override
  public Mono<Agent> join(JoinSpec spec) {
    return agora
        .execute(JOIN.body(Bodies.Join.of(spec, settings.fillerNames())))
        .onErrorMap(RejectedException.Conflict.class, AgentExistsException::typed);
  }

  @Override
  public Mono<Agent> joinOrGet(JoinSpec spec) {
    return start.any(spec);
  }

  @Override
  public Mono<Void> leave(AgentId id) {
    return agora.execute(LEAVE.with("agentId", id));
  }

  @Override
  public Mono<Agent> update(AgentId id, UpdateSpec spec) {
    return agora.execute(UPDATE.with("agentId", id).body(Bodies.Update.of(spec)));
  }

  @Override
  public Mono<Agent> query(AgentId id) {
    return agora.execute(QUERY.with("agentId", id));
  }

  @Override
  public PagedFlux<Agent> list(AgentFilter filter) {
    return agora.list(
        LIST.call()
            .query("channel", filter.channel())
            .query("from_time", seconds(filter.from()))
            .query("to_time", seconds(filter.to()))
            .query("state", joined(filter.states()))
            .query("limit", filter.pageSize()),
        PAGES);
  }

  private static @Nullable Long seconds(@Nullable Instant time) {
    return time == null ? null : time.getEpochSecond();
  }

  private static @Nullable String joined(@Nullable List<AgentState> states) {
    return states == null
        ? null
        : states.stream().map(state -> state.value().toString()).collect(Collectors.joining(","));
  }

  @Override
  public Mono<Receipt> speak(AgentId id, SpeakSpec spec) {
    return taken(agora.execute(SPEAK.with("agentId", id).body(spec)));
  }

  /** Agora's page says that nothing is answered, and shows an answer. */
  private static Mono<Receipt> taken(Mono<Receipt> answer) {
    return answer.onErrorReturn(
        failure ->
            failure.getCause() instanceof UnreadableAnswerException nothing && nothing.isEmpty(),
        new Receipt(null, null, null));
  }

  @Override
  public Mono<Void> interrupt(AgentId id) {
    return agora.execute(INTERRUPT.with("agentId", id).body(Map.of()));
  }

  @Override
  public Mono<History> history(AgentId id) {
    return agora.execute(HISTORY.with("agentId", id));
  }

  @Override
  public PagedFlux<Turn> turns(AgentId id, int pageSize) {
    Check.range("pageSize", pageSize, FEWEST_TURNS, MOST_TURNS);
    return agora.list(
        TURNS.with("agentId", id),
        PageRule.byNumber(
            "page_index", 1, "page_size", pageSize, Answers.Turns::turns, Answers.Turns::reach));
  }

  @Override
  public Mono<Receipt> think(AgentId id, ThinkSpec spec) {
    return taken(agora.execute(THINK.with("agentId", id).body(spec)));
  }

  @Override
  public Session<RunningAgent> converse(JoinSpec spec) {
    return session(Mono.just(spec));
  }

  @Override
  public Session<RunningAgent> converse(Consumer<JoinSpecBuilder> spec) {
    return session(Specs.filled(JoinSpec::builder, spec, JoinSpecBuilder::build));
  }

  private Session<RunningAgent> session(Mono<JoinSpec> spec) {
    return Session.of(
        spec.flatMap(start::fresh)
            .map(agent -> new RunningAgent(this, settings, agora.time(), agent.id())),
        RunningAgent::stop);
  }
}
