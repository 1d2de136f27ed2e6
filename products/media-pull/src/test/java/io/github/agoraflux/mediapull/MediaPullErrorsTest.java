package io.github.agoraflux.mediapull;

import static io.github.agoraflux.value.ServiceRegion.NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.harness.StatusTests;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.ScriptedReply;
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
import reactor.test.StepVerifier;

/** What Agora refuses or fails at, and what the caller gets. */
class MediaPullErrorsTest {

  private static final String RESOURCE = "2a784467d647bb87b60b719f6fa56317";
  private static final PlayerId ID = PlayerId.of(RESOURCE);
  private static final UpdateSpec UPDATE = Specs.update(update -> update.paused(true));

  private static final Map<String, Function<MediaPull, Publisher<?>>> VERBS =
      Map.of(
          "create", pull -> pull.create(NA, Specs.named("only-one")),
          "update", pull -> pull.update(NA, ID, 0, UPDATE),
          "delete", pull -> pull.delete(NA, ID),
          "list", MediaPull::list);

  @RegisterExtension static final Wire<MediaPull> wire = new Wire<>(Specs::impatient);

  @TestFactory
  Stream<DynamicTest> becomesItsException() {
    return StatusTests.of("media-pull", VERBS, Set.of("create"))
        .over(() -> wire, 400, 401, 403, 404, 409, 429, 500, 503, 504);
  }

  @Test
  void saysHowToFindOutWhetherALostCreateWasCarriedOut() {
    wire.agora().faults().inject("media-pull.create", Fault.resetAfterRead(), 1);

    StepVerifier.create(wire.product().create(NA, Specs.named("lost")))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .asInstanceOf(InstanceOfAssertFactories.type(OutcomeUnknownException.class))
                    .satisfies(lost -> assertThat(lost.remedy()).contains("10 s", "list")));
    assertThat(wire.agora().players().findByName("lost")).isPresent();
  }

  @Test
  void namesThePlayerThatHasTheName() {
    wire.agora().players().seed(1);
    String holder = wire.agora().players().findByName("player-00001").orElseThrow().id();

    StepVerifier.create(wire.product().create(NA, Specs.named("player-00001")))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .asInstanceOf(InstanceOfAssertFactories.type(RejectedException.Conflict.class))
                    .satisfies(taken -> assertThat(taken.resourceId()).isEqualTo(holder)));
  }

  @Test
  void tellsThatTheProjectMayHaveNoMorePlayers() {
    wire.agora().players().limit(0);

    StepVerifier.create(wire.product().create(NA, Specs.named("one-too-many")))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOf(RejectedException.RateLimited.class)
                    .hasMessageContaining("Resources quota limit exceeded."));
    wire.agora().players().limit(50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"players\":7}", "{\"players\":[{}]}", "[]", "no JSON"})
  void takesWhatIsNoAnswerForUnreadable(String answer) {
    wire.agora().script("*", ScriptedReply.json(200, answer));

    StepVerifier.create(wire.product().create(NA, Specs.named("unreadable")))
        .verifyError(OutcomeUnknownException.class);
    StepVerifier.create(wire.product().list()).verifyError(UnreadableAnswerException.class);
  }
}
