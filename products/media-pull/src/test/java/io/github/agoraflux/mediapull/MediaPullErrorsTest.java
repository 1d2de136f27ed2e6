package io.github.agoraflux.mediapull;

import static io.github.agoraflux.value.ServiceRegion.NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.ScriptedReply;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
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

  private static Wire<MediaPull> wire;

  @BeforeAll
  static void open() {
    wire = new Wire<>(MediaPull::over);
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  @BeforeEach
  void reset() {
    wire.reset();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("documented")
  void becomesItsException(
      String verb, int status, Class<? extends AgoraException> type, boolean retryable) {
    Fault fault = Fault.status(status, null, Map.of("X-Resource-ID", RESOURCE));
    wire.agora().faults().inject("media-pull." + verb, fault, 1);

    StepVerifier.create(Flux.from(VERBS.get(verb).apply(wire.product())))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isExactlyInstanceOf(type)
                    .asInstanceOf(InstanceOfAssertFactories.type(AgoraException.class))
                    .satisfies(
                        told -> {
                          assertThat(told.operation()).isEqualTo("media-pull." + verb);
                          assertThat(told.status()).isEqualTo(status);
                          assertThat(told.resourceId()).isEqualTo(RESOURCE);
                          assertThat(told.failure().message()).isNotBlank();
                          assertThat(told.isRetryable()).isEqualTo(retryable);
                        }));
    assertThat(wire.requests()).isEqualTo(1);
  }

  static Stream<Arguments> documented() {
    return VERBS.keySet().stream()
        .sorted()
        .flatMap(
            verb ->
                Stream.of(
                    arguments(verb, 400, RejectedException.class, false),
                    arguments(verb, 401, RejectedException.Unauthenticated.class, false),
                    arguments(verb, 403, RejectedException.Forbidden.class, false),
                    arguments(verb, 404, RejectedException.NotFound.class, false),
                    arguments(verb, 409, RejectedException.Conflict.class, false),
                    arguments(verb, 429, RejectedException.RateLimited.class, true),
                    failure(verb, 500),
                    failure(verb, 503),
                    failure(verb, 504)));
  }

  private static Arguments failure(String verb, int status) {
    return verb.equals("create")
        ? arguments(verb, status, OutcomeUnknownException.class, false)
        : arguments(verb, status, ServerException.class, true);
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
