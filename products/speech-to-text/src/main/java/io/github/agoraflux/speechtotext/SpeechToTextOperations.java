package io.github.agoraflux.speechtotext;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import io.github.agoraflux.paging.PageRule;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.session.Session;
import io.github.agoraflux.value.Check;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The operations of 7.x as data, and the verbs as one expression each. */
final class SpeechToTextOperations implements SpeechToText {

  private static final String PROJECT = "/api/speech-to-text/v1/projects/{appId}";
  private static final String AGENTS = PROJECT + "/agents";
  private static final String AGENT = AGENTS + "/{agentId}";

  private static final Operation.Template<Agent> JOIN =
      Operation.named("speech-to-text.join")
          .post(PROJECT + "/join")
          .ifOutcomeUnknown(
              "join again under the same name, which starts no second agent, or look for it among"
                  + " the channel's agents")
          .returns(Agent.class);

  private static final Operation.Template<Agent> UPDATE =
      Operation.named("speech-to-text.update")
          .post(AGENT + "/update")
          .repeatable(Repeatability.IDEMPOTENT)
          .returns(Agent.class);

  private static final Operation.Template<Agent> QUERY =
      Operation.named("speech-to-text.query").get(AGENT).returns(Agent.class);

  private static final Operation.Template<Void> LEAVE =
      Operation.named("speech-to-text.leave")
          .post(AGENT + "/leave")
          .repeatable(Repeatability.IDEMPOTENT);

  private static final Operation.Template<Answers.Listed> LIST =
      Operation.named("speech-to-text.list")
          .get(AGENTS)
          .returns(Answers.Listed.class)
          .judgedBy((status, answer) -> answer.judge());

  private static final PageRule<Answers.Listed, AgentSummary> PAGES =
      PageRule.byCursor("cursor", Answers.Listed::agents, Answers.Listed::next);

  private final AgoraClient agora;
  private final SpeechToTextSettings settings;

  SpeechToTextOperations(AgoraClient agora, SpeechToTextSettings settings) {
    this.agora = agora;
    this.settings = settings;
  }

  @Override
  public Mono<Agent> join(JoinSpec spec) {
    return agora.execute(JOIN.body(Bodies.Join.of(spec)));
  }

  @Override
  public Mono<Agent> update(AgentId id, long sequence, UpdateSpec spec) {
    return agora.execute(
        UPDATE
            .with("agentId", id)
            .query("sequenceId", Check.range("sequence", sequence, 0, Long.MAX_VALUE))
            .query("updateMask", String.join(",", spec.fieldMask()))
            .body(Bodies.Update.of(spec)));
  }

  @Override
  public Mono<Agent> query(AgentId id) {
    return agora.execute(QUERY.with("agentId", id));
  }

  @Override
  public Mono<Void> leave(AgentId id) {
    return agora.execute(LEAVE.with("agentId", id));
  }

  @Override
  public PagedFlux<AgentSummary> list(AgentFilter filter) {
    return agora.list(
        LIST.call()
            .query("channel", filter.channel())
            .query("from_time", seconds(filter.from()))
            .query("to_time", seconds(filter.to()))
            .query("state", filter.state())
            .query("limit", filter.pageSize()),
        PAGES);
  }

  private static @Nullable Long seconds(@Nullable Instant time) {
    return time == null ? null : time.getEpochSecond();
  }

  @Override
  public Session<RunningAgent> transcribe(Mono<? extends JoinSpec> spec) {
    AgentStart start = new AgentStart(this, settings, agora.time());
    return Session.of(spec.flatMap(start::agent).map(this::running), RunningAgent::stop);
  }

  @Override
  public RunningAgent running(AgentId id) {
    return new RunningAgent(this, settings, agora.time(), id);
  }
}
