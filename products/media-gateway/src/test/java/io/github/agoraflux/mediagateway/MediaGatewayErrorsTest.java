package io.github.agoraflux.mediagateway;

import static io.github.agoraflux.value.ServiceRegion.NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.harness.StatusTests;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What Agora refuses or fails at, and what the caller gets. */
class MediaGatewayErrorsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @RegisterExtension static final Wire<MediaGateway> wire = new Wire<>(Verbs::impatient);

  @TestFactory
  Stream<DynamicTest> becomesItsException() {
    return StatusTests.of("media-gateway", Verbs.ALL, Set.of("create-stream-key"))
        .over(() -> wire, 400, 401, 403, 404, 409, 429, 500, 502, 503, 504);
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
        Flux.range(0, 10)
            .map(i -> TemplateId.of("t" + i))
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
                .createKey(NA, Specs.leastKey().templateId(TemplateId.of("nowhere")).build()))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOf(RejectedException.NotFound.class)
                    .hasMessageContaining("Stream template not found."));
  }
}
