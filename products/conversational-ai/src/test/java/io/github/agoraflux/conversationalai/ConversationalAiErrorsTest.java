package io.github.agoraflux.conversationalai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.harness.StatusTests;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** What Agora refuses or fails at, and what the caller gets; and what is repeated after it. */
class ConversationalAiErrorsTest {

  private static final AgentId AGENT = AgentId.of("13696ee5864e9f0df5979a8eda4545b8");
  private static final Set<String> UNSAFE = Set.of("join", "speak", "think");

  private static final Map<String, Function<ConversationalAi, Publisher<?>>> VERBS =
      Map.of(
          "join", agents -> agents.join(ExampleSpecs.basic().build()),
          "leave", agents -> agents.leave(AGENT),
          "update", agents -> agents.update(AGENT, it -> it.token(ExampleSpecs.TOKEN)),
          "query", agents -> agents.query(AGENT),
          "list", ConversationalAi::list,
          "speak", agents -> agents.speak(AGENT, SpeakSpec.of("hello")),
          "interrupt", agents -> agents.interrupt(AGENT),
          "history", agents -> agents.history(AGENT),
          "turns", agents -> agents.turns(AGENT),
          "think", agents -> agents.think(AGENT, ThinkSpec.of("hello")));

  private static Wire<ConversationalAi> wire;
  private static Wire<ConversationalAi> repeating;

  @BeforeAll
  static void open() {
    wire = new Wire<>(ConversationalAi::over);
    repeating =
        new Wire<>(
            ConversationalAi::over,
            settings -> {},
            client -> client.failover(it -> it.waits(List.of(Duration.ofMillis(1)))));
  }

  @AfterAll
  static void close() {
    wire.close();
    repeating.close();
  }

  @TestFactory
  Stream<DynamicTest> becomesItsException() {
    return StatusTests.of("conversational-ai", VERBS, UNSAFE)
        .but("join", 409, AgentExistsException.class)
        .over(() -> wire, 400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verbs")
  void repeatsWhatCanDoNoHarm(String verb) {
    repeating.reset();
    repeating.agora().faults().inject("*", Fault.status(504), 1);

    Flux.from(VERBS.get(verb).apply(repeating.product()))
        .onErrorComplete()
        .blockLast(Duration.ofSeconds(20));

    assertThat(repeating.requests()).isEqualTo(UNSAFE.contains(verb) ? 1 : 2);
  }

  static Stream<String> verbs() {
    return VERBS.keySet().stream().sorted();
  }
}
