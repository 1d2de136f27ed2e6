package io.github.agoraflux.conversationalai;

import static io.github.agoraflux.harness.Deviation.omits;
import static io.github.agoraflux.harness.Deviation.puts;

import io.github.agoraflux.harness.Deviation;
import io.github.agoraflux.harness.Examples;
import io.github.agoraflux.harness.ProductContract;
import io.github.agoraflux.value.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The documented requests and answers of Conversational AI. */
class ConversationalAiContractTest extends ProductContract<ConversationalAi> {

  private static final AgentId AGENT = AgentId.of("1NT29X10YHxxxxxWJOXLYHNYB");
  private static final AgentId TALKED = AgentId.of("A42Axxxxxxxxx37MT56J");
  private static final String ONE_TIME = "the time of creation has two names";
  private static final String MASKED_SALT = "the example's salt is masked, and so is none";
  private static final String PLAIN_NAMES = "the table's name is sent, not the example's";
  private static final Deviation[] FILLER = {
    omits("/body/properties/filler_words/trigger/config", PLAIN_NAMES),
    puts(
        "/body/properties/filler_words/trigger/fixed_time_config",
        Map.of("response_wait_ms", 1500),
        PLAIN_NAMES),
    omits("/body/properties/filler_words/content/config", PLAIN_NAMES),
    puts(
        "/body/properties/filler_words/content/static_config",
        Map.of(
            "phrases",
            List.of("Please wait a moment.", "OK", "Uh-huh."),
            "selection_rule",
            "shuffle"),
        PLAIN_NAMES)
  };

  ConversationalAiContractTest() {
    super("conversational-ai", ConversationalAi::over);
  }

  @Override
  protected void describe(Examples<ConversationalAi> examples) {
    joins(examples);
    agents(examples);
    talks(examples);
  }

  private static void joins(Examples<ConversationalAi> examples) {
    examples
        .request("join/request-1", agents -> agents.join(ExampleSpecs.basic().build()))
        .request("join/request-2", agents -> agents.join(ExampleSpecs.published().build()))
        .request("join/request-3", agents -> agents.join(ExampleSpecs.mcp().build()))
        .request(
            "join/request-4",
            agents -> agents.join(FullSpec.unsalted().build()),
            FILLER[0],
            FILLER[1],
            FILLER[2],
            FILLER[3],
            omits("/body/properties/rtc/encryption_salt", MASKED_SALT),
            puts("/body/properties/rtc/encryption_mode", 6, MASKED_SALT))
        .request("join/request-5", agents -> agents.join(ExampleSpecs.named().build()))
        .request("join/request-6", agents -> agents.join(ExampleSpecs.preset().build()))
        .request(
            "join/request-7",
            agents -> agents.join(ExampleSpecs.filling().build()),
            FILLER[0],
            FILLER[1],
            FILLER[2],
            FILLER[3])
        .request("join/request-8", agents -> agents.join(ExampleSpecs.keywords().build()))
        .emits("join/response-1", agent(AGENT, AgentStatus.RUNNING, 1_737_111_452));
  }

  private static void agents(Examples<ConversationalAi> examples) {
    examples
        .request("leave/request-1", agents -> agents.leave(AGENT))
        .emits("leave/response-1")
        .request(
            "update/request-1",
            agents ->
                agents.update(
                    AGENT,
                    update ->
                        update
                            .token(Secret.of("007eJxTYxxxxxxxxxxIaHMLAAAA0ex66"))
                            .systemMessages(
                                List.of(
                                    Message.system("You are a helpful assistant. xxx"),
                                    Message.system(
                                        "Previously, user has talked about their favorite hobbies"
                                            + " with some key topics: xxx")))
                            .llmParams(
                                Params.none()
                                    .with("model", "abab6.5s-chat")
                                    .with("max_token", 1024))))
        .emits("update/response-1", agent(AGENT, AgentStatus.RUNNING, 1_737_123_456))
        .request("query/request-1", agents -> agents.query(AGENT))
        .answer(
            "query/response-1",
            omits("/start_ts", ONE_TIME),
            puts("/create_ts", 1_735_035_893, ONE_TIME))
        .emits(
            "query/response-1",
            new Agent(
                AgentId.of("1NT29X11GQSxxxxxNU80BEIN56XF"),
                AgentStatus.FAILED,
                Instant.ofEpochSecond(1_735_035_893),
                Instant.ofEpochSecond(1_735_035_900),
                "support_agent_001",
                "agent exits with reason: xxxx"))
        .request(
            "list/request-1",
            agents ->
                agents.list(
                    AgentFilter.builder()
                        .states(List.of(AgentState.IDLE, AgentState.STARTING, AgentState.RUNNING))
                        .pageSize(20)
                        .build()))
        .answer(
            "list/response-1",
            omits("/data/list/0/start_ts", ONE_TIME),
            puts("/data/list/0/create_ts", 1_735_035_893, ONE_TIME))
        .emits(
            "list/response-1",
            agent(
                AgentId.of("1234567890ABCDE1CVGZNU80BEIN56XF"),
                AgentStatus.RUNNING,
                1_735_035_893));
  }

  private static void talks(Examples<ConversationalAi> examples) {
    Receipt receipt =
        new Receipt(
            AgentId.of("1NT29XxxxxxxxxELWEHC8OS"),
            "test_channel",
            Instant.ofEpochSecond(1_744_877_089));
    examples
        .request(
            "speak/request-1",
            agents ->
                agents.speak(
                    AGENT,
                    text ->
                        text.text("Sorry, the conversation content is not compliant.")
                            .priority(SpeakPriority.INTERRUPT)
                            .interruptable(false)))
        .emits("speak/response-1", receipt)
        .request(
            "think/request-1",
            agents ->
                agents.think(
                    AGENT,
                    text ->
                        text.text("The user just clicked the purchase button.")
                            .onListening(ThinkAction.INTERRUPT)
                            .onThinking(ThinkAction.INTERRUPT)
                            .onSpeaking(ThinkAction.IGNORE)
                            .interruptable(true)
                            .metadata(
                                Params.none()
                                    .with("publisher", "user123")
                                    .with("model", "deepseek-r1"))))
        .emits("think/response-1", receipt)
        .request("interrupt/request-1", agents -> agents.interrupt(AGENT))
        .request("history/request-1", agents -> agents.history(AGENT))
        .request("turns/request-1", agents -> agents.turns(TALKED).take(1));
  }

  private static Agent agent(AgentId id, AgentStatus status, long created) {
    return new Agent(id, status, Instant.ofEpochSecond(created), null, null, null);
  }
}
