package io.github.agoraflux.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.TimedWire;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.test.StepVerifier;
import reactor.test.subscriber.TestSubscriber;

/** Agora tells of limits by a code, and does not document the status that comes with it. */
class SearchLimitTest {

  private static final Instant FROM = Wire.NOW.minusSeconds(600);
  private static final Instant TO = Wire.NOW.minusSeconds(300);

  @RegisterExtension static final Wire<Analytics> wire = new Wire<>(Analytics::over);

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("limits")
  void isToldWhateverTheStatus(
      int status, SearchLimit limit, Class<? extends AgoraException> type) {
    wire.agora().script("*", ScriptedReply.json(status, body(300, limit.value())));

    StepVerifier.create(wire.product().calls().calls(s -> s.from(FROM).to(TO)))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isExactlyInstanceOf(type)
                    .asInstanceOf(InstanceOfAssertFactories.type(AgoraException.class))
                    .satisfies(
                        told -> {
                          assertThat(told.status()).isEqualTo(status);
                          assertThat(told.code()).isEqualTo("300");
                          assertThat(SearchLimit.of(told)).contains(limit);
                          assertThat(told.isRetryable())
                              .isEqualTo(limit.equals(SearchLimit.REQUESTS_PER_SECOND));
                        }));
    assertThat(wire.requests()).isEqualTo(1);
  }

  static Stream<Arguments> limits() {
    return IntStream.of(200, 400, 403, 429, 500)
        .boxed()
        .flatMap(
            status ->
                Stream.of(
                    arguments(
                        status,
                        SearchLimit.REQUESTS_PER_SECOND,
                        RejectedException.RateLimited.class),
                    arguments(status, SearchLimit.REQUESTS_PER_DAY, RejectedException.class),
                    arguments(status, SearchLimit.DATA_DELAY, RejectedException.class),
                    arguments(status, SearchLimit.AVAILABLE_DATA, RejectedException.class),
                    arguments(status, SearchLimit.SPAN_LENGTH, RejectedException.class),
                    arguments(
                        status, SearchLimit.NOT_SUBSCRIBED, RejectedException.Forbidden.class)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "200, RejectedException",
    "400, RejectedException",
    "403, Forbidden",
    "429, RateLimited",
    "500, ServerException"
  })
  void leavesItToTheStatusIfItsWordsAreNew(int status, String type) {
    wire.agora().script("*", ScriptedReply.json(status, body(300, "a limit of tomorrow")));

    StepVerifier.create(wire.product().calls().calls(s -> s.from(FROM).to(TO)))
        .verifyErrorSatisfies(
            failure -> {
              assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
              assertThat(SearchLimit.of((AgoraException) failure))
                  .contains(new SearchLimit("a limit of tomorrow"));
            });
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "400, 7, RejectedException",
    "400, 401, Unauthenticated",
    "400, 403, Forbidden",
    "400, 404, NotFound",
    "400, 429, RateLimited",
    "400, 500, ServerException",
    "401, 400, Unauthenticated",
    "403, 500, Forbidden",
    "404, 403, NotFound",
    "429, 400, RateLimited",
    "500, 400, ServerException"
  })
  void isTheCodesMatterIfTheStatusSaysLittle(int status, int code, String type) {
    wire.agora().script("*", ScriptedReply.json(status, body(code, "no")));

    StepVerifier.create(
            wire.product()
                .insights()
                .totalUsage(q -> q.from(FROM).to(TO).metric(UsageMetric.USER_COUNT)))
        .verifyErrorSatisfies(
            failure -> {
              AgoraException told = (AgoraException) failure;
              assertThat(told.getClass().getSimpleName()).isEqualTo(type);
              assertThat(told.status()).isEqualTo(status);
              assertThat(told.code()).isEqualTo(Integer.toString(code));
              assertThat(told.failure().message()).isEqualTo("no");
            });
  }

  /** A used-up day lasts longer than any client repeats a call. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "200, qps limit error, 2",
    "400, qps limit error, 2",
    "403, qps limit error, 2",
    "200, qpd limit error, 1",
    "400, qpd limit error, 1",
    "403, qpd limit error, 1",
    "429, qpd limit error, 1",
    "500, qpd limit error, 1"
  })
  void isRepeatedIfItPassesSoon(int status, String words, int attempts) {
    try (TimedWire<Analytics> timed =
        new TimedWire<>(
            Analytics::over,
            client -> client.failover(s -> s.waits(List.of(Duration.ofSeconds(1)))))) {
      timed.answer("analytics.call-lists", status, body(300, words));
      TestSubscriber<CallSummary> caller = TestSubscriber.create();

      timed.product().calls().calls(s -> s.from(FROM).to(TO)).subscribe(caller);
      timed.advance(Duration.ofHours(1));

      assertThat(timed.calls()).hasSize(attempts);
      assertThat(SearchLimit.of((AgoraException) caller.expectTerminalError()))
          .contains(new SearchLimit(words));
    }
  }

  private static String body(int code, String message) {
    return "{\"code\":" + code + ",\"message\":\"" + message + "\",\"requestId\":\"r\"}";
  }
}
