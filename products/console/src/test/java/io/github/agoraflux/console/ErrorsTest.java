package io.github.agoraflux.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.harness.StatusTests;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What Agora refuses or fails at, and what the caller gets. */
class ErrorsTest {

  private static final ProjectId ID = ProjectId.of("xxxx");
  private static final LocalDate DAY = LocalDate.of(2025, 12, 29);

  private static final Map<String, Function<Console, Publisher<?>>> VERBS =
      Map.of(
          "create-project", console -> console.create(project -> project.name("created")),
          "get-project", console -> console.project(ID, "name"),
          "list-projects", Console::projects,
          "set-project-status", console -> console.disable(ID),
          "set-recording-server", console -> console.setRecordingServer(ID, "10.0.0.1:80"),
          "set-sign-key", console -> console.enableSignKey(ID),
          "reset-sign-key", console -> console.resetSignKey(ID),
          "delete-project", console -> console.delete(ID),
          "get-usage", console -> console.usage(q -> q.project(ID).from(DAY).to(DAY)),
          "get-usage-v1", console -> console.usageInMinutes(DAY, DAY));
  private static final Set<String> NEVER_REPEATED = Set.of("create-project", "reset-sign-key");

  @RegisterExtension static final Wire<Console> wire = new Wire<>(Console::over);

  @TestFactory
  Stream<DynamicTest> becomesItsException() {
    return StatusTests.of("console", VERBS, NEVER_REPEATED)
        .over(() -> wire, 400, 401, 403, 404, 415, 429, 500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"set-recording-server", "set-sign-key", "reset-sign-key", "delete-project"})
  void tellsTheWordsOfAnUnknownProject(String verb) {
    StepVerifier.create(Flux.from(VERBS.get(verb).apply(wire.product())))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOf(RejectedException.NotFound.class)
                    .hasMessageContaining("project not exist"));
  }

  @Test
  void saysHowToFindOutWhetherALostProjectWasMade() {
    wire.agora().faults().inject("console.create-project", Fault.resetAfterRead(), 1);

    StepVerifier.create(wire.product().create(project -> project.name("lost")))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .asInstanceOf(InstanceOfAssertFactories.type(OutcomeUnknownException.class))
                    .satisfies(lost -> assertThat(lost.remedy()).contains("by its name")));
    assertThat(wire.requests()).isEqualTo(1);
    StepVerifier.create(wire.product().projects().filter(one -> one.name().equals("lost")))
        .expectNextCount(1)
        .verifyComplete();
  }

  @Test
  void tellsThatAQuotaIsUsedUp() {
    try (Wire<Console> tight =
        new Wire<>(
            Console::over, settings -> settings.rateLimit("console.list-projects", 1), c -> {})) {
      StepVerifier.create(tight.product().projects()).expectNextCount(1).verifyComplete();
      StepVerifier.create(tight.product().projects())
          .verifyError(RejectedException.RateLimited.class);
      StepVerifier.create(tight.product().usageInMinutes(DAY, DAY))
          .expectNextCount(1)
          .verifyComplete();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "no JSON", "", "null", "{\"project\":{},\"projects\":[{}]}"})
  void takesWhatIsNoAnswerForUnreadable(String answer) {
    wire.agora().script("*", ScriptedReply.json(200, answer));

    VERBS.forEach(
        (verb, call) -> {
          boolean harmless = answer.startsWith("{") && verb.startsWith("get-usage");
          if (!harmless) {
            StepVerifier.create(Flux.from(call.apply(wire.product())))
                .verifyError(
                    NEVER_REPEATED.contains(verb)
                        ? OutcomeUnknownException.class
                        : UnreadableAnswerException.class);
          }
        });
  }
}
