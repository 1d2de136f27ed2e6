package io.github.agoraflux.cloudrecording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.harness.StatusTests;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.Fault;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What Agora refuses or fails at, and what the caller gets. */
class ErrorsTest {

  @RegisterExtension static final Wire<CloudRecording> wire = new Wire<>(Verbs::impatient);

  @TestFactory
  Stream<DynamicTest> becomesTheExceptionOfItsStatus() {
    return StatusTests.of("cloud-recording", Verbs.ALL, Set.of("acquire"))
        .and(told -> assertThat(told.getMessage()).doesNotContain("storage-"))
        .over(() -> wire, 400, 401, 403, 429, 500, 504);
  }

  @ParameterizedTest(name = "{0}: {1} with code {2}")
  @MethodSource("documented")
  void becomesTheExceptionOfItsCode(
      String verb, int status, int code, Class<? extends AgoraException> type, boolean retryable) {
    Fault fault = Fault.status(status, "{\"code\":" + code + ",\"reason\":\"as documented\"}");
    wire.agora().faults().inject("cloud-recording." + verb, fault, 1);

    StepVerifier.create(Flux.from(Verbs.of(verb).apply(wire.product())))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isExactlyInstanceOf(type)
                    .asInstanceOf(InstanceOfAssertFactories.type(AgoraException.class))
                    .satisfies(
                        told -> {
                          assertThat(told.operation()).isEqualTo("cloud-recording." + verb);
                          assertThat(told.status()).isEqualTo(status);
                          assertThat(told.code()).isEqualTo(Integer.toString(code));
                          assertThat(told.failure().message()).isEqualTo("as documented");
                          assertThat(told.requestId())
                              .isEqualTo(wire.lastRequest().header("X-Request-ID"));
                          assertThat(told.isRetryable()).isEqualTo(retryable);
                          assertThat(told.getMessage()).doesNotContain("storage-");
                        }));
    assertThat(wire.requests()).isEqualTo(1);
  }

  static Stream<Arguments> documented() {
    return Stream.of(
            Stream.of(
                arguments("acquire", 400, 406, RejectedException.class, false),
                arguments("acquire", 500, 501, OutcomeUnknownException.class, false),
                arguments("start", 201, 7, AlreadyStartedException.class, false),
                arguments("start", 400, 53, TaskConflictException.class, false),
                arguments("start", 500, 502, ServerException.class, true),
                arguments("stop", 400, 49, RecordingExitingException.class, false)),
            Verbs.ALL.keySet().stream()
                .map(verb -> arguments(verb, 400, 2, RejectedException.class, false)),
            Stream.of("start", "query", "update", "update-layout", "stop")
                .map(verb -> arguments(verb, 206, 65, RequestNotCompletedException.class, true)),
            Stream.of("query", "update", "update-layout", "stop")
                .flatMap(
                    verb ->
                        Stream.of(
                            arguments(verb, 404, 404, RecordingGoneException.class, false),
                            arguments(verb, 504, 62, ServerException.class, true))))
        .flatMap(each -> each);
  }

  @Test
  void doesNotTakeAWrongPathForARecordingThatIsGone() {
    wire.agora()
        .faults()
        .inject(
            "cloud-recording.query",
            Fault.status(404, "{\"message\":\"no Route matched with those values\"}"),
            1);

    StepVerifier.create(wire.product().query(Specs.ID))
        .verifyErrorSatisfies(
            failure -> assertThat(failure).isExactlyInstanceOf(RejectedException.NotFound.class));
  }

  @Test
  void refusesTheWrongSecret() {
    try (Wire<CloudRecording> stranger =
        new Wire<>(
            CloudRecording::over,
            settings -> {},
            client -> client.credential(BasicCredential.of("somebody", "somebody-s3cret")))) {
      StepVerifier.create(stranger.product().query(Specs.ID))
          .verifyErrorSatisfies(
              failure ->
                  assertThat(failure)
                      .isInstanceOf(RejectedException.Unauthenticated.class)
                      .hasMessageContaining("Invalid authentication credentials"));
    }
  }

  @ParameterizedTest
  @MethodSource("withEveryStatus")
  void takesAnUnfinishedUploadForAStop(int status) {
    wire.agora()
        .faults()
        .inject(
            "cloud-recording.stop",
            Fault.status(status, "{\"code\":50,\"reason\":\"upload not finished\"}"),
            1);

    StepVerifier.create(wire.product().stop(Specs.ID))
        .expectNext(new StopResult(false, null, List.of(), List.of()))
        .verifyComplete();
  }

  static Stream<Integer> withEveryStatus() {
    return Stream.of(200, 206, 400, 500);
  }
}
