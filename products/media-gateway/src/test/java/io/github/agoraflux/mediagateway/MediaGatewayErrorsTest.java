package io.github.agoraflux.mediagateway;

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
import java.time.Duration;
import java.util.stream.IntStream;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What Agora refuses or fails at, and what the caller gets. */
class MediaGatewayErrorsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static Wire<MediaGateway> wire;

  @BeforeAll
  static void open() {
    wire = new Wire<>(MediaGateway::over);
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
    wire.agora().faults().inject("media-gateway." + verb, Fault.status(status), 1);

    StepVerifier.create(Flux.from(Verbs.ALL.get(verb).apply(wire.product())))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isExactlyInstanceOf(type)
                    .asInstanceOf(InstanceOfAssertFactories.type(AgoraException.class))
                    .satisfies(
                        told -> {
                          assertThat(told.operation()).isEqualTo("media-gateway." + verb);
                          assertThat(told.status()).isEqualTo(status);
                          assertThat(told.failure().message()).isNotBlank();
                          assertThat(told.isRetryable()).isEqualTo(retryable);
                          assertThat(told.getMessage()).doesNotContain("AKxOnm8SA");
                        }));
    assertThat(wire.requests()).isEqualTo(1);
  }

  static Stream<Arguments> documented() {
    return Verbs.ALL.keySet().stream()
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
                    failure(verb, 502),
                    failure(verb, 503),
                    failure(verb, 504)));
  }

  private static Arguments failure(String verb, int status) {
    return verb.equals("create-stream-key")
        ? arguments(verb, status, OutcomeUnknownException.class, false)
        : arguments(verb, status, ServerException.class, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"failed", "", "SUCCESS"})
  void isRefusedWhenTheStatusIsNotSuccess(String status) {
    String answer = "{\"status\":\"" + status + "\",\"data\":[]}";
    wire.agora().script("*", ScriptedReply.json(200, answer));

    Verbs.ALL.forEach(
        (verb, call) -> {
          if (!verb.endsWith("-key") || verb.startsWith("delete")) {
            StepVerifier.create(Flux.from(call.apply(wire.product())))
                .verifyErrorSatisfies(
                    failure -> assertThat(failure).isExactlyInstanceOf(RejectedException.class));
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "no JSON", "null"})
  void takesWhatIsNoAnswerForUnreadable(String answer) {
    wire.agora().script("*", ScriptedReply.json(200, answer));

    Verbs.ALL.forEach(
        (verb, call) ->
            StepVerifier.create(Flux.from(call.apply(wire.product())))
                .verifyError(
                    verb.equals("create-stream-key")
                        ? OutcomeUnknownException.class
                        : UnreadableAnswerException.class));
    assertThat(wire.requests()).isEqualTo(Verbs.ALL.size());
  }

  @Test
  void saysThatALostKeyHarmsNobody() {
    wire.agora().faults().inject("media-gateway.create-stream-key", Fault.resetAfterRead(), 1);

    StepVerifier.create(wire.product().createKey(NA, Specs.key()))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .asInstanceOf(InstanceOfAssertFactories.type(OutcomeUnknownException.class))
                    .satisfies(lost -> assertThat(lost.remedy()).contains("another key")));
    assertThat(wire.requests()).isEqualTo(1);
  }

  @Test
  void tellsThatThereAreTenTemplates() {
    Mono<Void> ten =
        Flux.fromStream(IntStream.range(0, 10).mapToObj(i -> TemplateId.of("t" + i)))
            .concatMap(id -> wire.product().putTemplate(NA, id, spec -> {}))
            .then();
    ten.block(PATIENCE);

    StepVerifier.create(wire.product().putTemplate(NA, TemplateId.of("t10"), spec -> {}))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOf(RejectedException.Forbidden.class)
                    .hasMessageContaining("Too many templates"));
    StepVerifier.create(ten).verifyComplete();
  }

  @Test
  void tellsThatATemplateIsNotThere() {
    StepVerifier.create(
            wire.product()
                .createKey(
                    NA, Specs.leastKey().templateId(TemplateId.of("nowhere")).build()))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOf(RejectedException.NotFound.class)
                    .hasMessageContaining("Stream template not found."));
  }
}
