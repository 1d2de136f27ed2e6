package io.github.agoraflux.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.ConnectionLostException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Signal;

/**
 * Every fault of the simulator against every repeatability: what the caller saw, how often the
 * request was sent, how often the server acted. With one repeat allowed, a fault that stays is met
 * twice by what may be repeated, and once by what may not.
 */
class FaultsByRepeatabilityTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final List<String> TABLE = Collections.synchronizedList(new ArrayList<>());

  private static AgoraSimulator agora;
  private static AgoraClient client;

  @BeforeAll
  static void start() {
    agora = AgoraSimulator.start(settings -> settings.withoutRateLimits());
    client =
        WireFixture.plain(agora)
            .failover(settings -> settings.waits(List.of(Duration.ofMillis(5))))
            .http(
                http ->
                    http.maxAnswerBytes(1_000_000)
                        .budgets(
                            budgets ->
                                budgets
                                    .response(Duration.ofMillis(400))
                                    .call(Duration.ofSeconds(2))))
            .build();
  }

  @AfterAll
  static void stop() {
    client.close();
    agora.close();
    TABLE.forEach(System.out::println);
  }

  /**
   * A fault, what it does to a repeatable call's error, whether the outcome is unclear, whether the
   * server acts.
   */
  static Stream<Arguments> faults() {
    return Stream.of(
        row(Fault.resetBeforeRead(), ConnectionLostException.class, true, false),
        row(Fault.resetAfterRead(), ConnectionLostException.class, true, true),
        row(Fault.stallHeaders(), BudgetExceededException.class, true, false),
        row(Fault.stallHeaders(true), BudgetExceededException.class, true, true),
        row(Fault.stallBody(), BudgetExceededException.class, true, true),
        row(Fault.truncate(), ConnectionLostException.class, true, true),
        row(Fault.malformedJson(), UnreadableAnswerException.class, true, true),
        row(Fault.wrongContentType(), UnreadableAnswerException.class, true, false),
        row(Fault.status(500), ServerException.class, true, false),
        row(Fault.status(502), ServerException.class, true, false),
        row(Fault.status(503), ServerException.class, true, false),
        row(Fault.status(504), ServerException.class, true, false),
        row(Fault.status(400), RejectedException.class, false, false),
        row(Fault.status(404), RejectedException.NotFound.class, false, false),
        row(Fault.status(409), RejectedException.Conflict.class, false, false));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aRepeatableCallIsRepeated(
      Fault fault, Class<? extends AgoraException> seen, boolean unclear, boolean acts) {
    Result safe = meet(fault, Calls.LIST_CHANNELS.call());
    assertThat(safe.error()).isInstanceOf(seen);
    assertThat(safe.sent()).isEqualTo(unclear ? 2 : 1);

    Result idempotent = meet(fault, Calls.rule(Calls.CREATE_RULE_IDEMPOTENTLY, agora.appId(), 7));
    assertThat(idempotent.error()).isInstanceOf(seen);
    assertThat(idempotent.sent()).isEqualTo(unclear ? 2 : 1);
    assertThat(idempotent.acted()).isEqualTo(acts ? idempotent.sent() : 0);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void anUnsafeCallIsSentOnce(
      Fault fault, Class<? extends AgoraException> seen, boolean unclear, boolean acts) {
    Result unsafe = meet(fault, Calls.rule(Calls.CREATE_RULE, agora.appId(), 7));
    assertThat(unsafe.sent()).isEqualTo(1);
    assertThat(unsafe.acted()).isEqualTo(acts ? 1 : 0);
    assertTold(unsafe.error(), seen, unclear);

    Result readOnce = meet(fault, Calls.LIST_CHANNELS_ONCE.call());
    assertThat(readOnce.sent()).isEqualTo(1);
    assertTold(readOnce.error(), seen, unclear);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aFaultThatPassesIsNotNoticedByWhatMayBeRepeated(Operation<?> call) {
    agora.faults().inject("*", Fault.status(503), 1);
    Result result = send("status-503:1", call);
    boolean repeatable = call.template().repeatability().allowsRepeat();
    assertThat(result.error() == null).isEqualTo(repeatable);
    assertThat(result.sent()).isEqualTo(repeatable ? 2 : 1);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aRateLimitIsWaitedForByEverything(Operation<?> call) {
    agora.faults().inject("*", Fault.rateLimited(Duration.ZERO), 1);
    Result result = send("rate-limited:1", call);
    assertThat(result.error()).isNull();
    assertThat(result.sent()).isEqualTo(2);
    assertThat(result.acted()).isEqualTo(call.body() == null ? 0 : 1);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void latencyWithinTheBudgetIsNoFault(Operation<?> call) {
    agora.faults().inject("*", Fault.latency(Duration.ofMillis(20)));
    Result result = send("latency-20ms", call);
    assertThat(result.error()).isNull();
    assertThat(result.sent()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void anAnswerThatDripsMeetsTheBudgetOfTheCall(Operation<?> call) {
    agora.faults().inject("*", Fault.slowLoris(Duration.ofMillis(100)));
    Result result = send("slow-loris", call);
    assertThat(result.sent()).isEqualTo(1);
    assertTold(
        result.error(),
        BudgetExceededException.class,
        !call.template().repeatability().allowsRepeat());
  }

  @ParameterizedTest
  @MethodSource("calls")
  void anAnswerThatIsTooLargeIsNotAskedForTwice(Operation<?> call) {
    agora.faults().inject("*", Fault.oversized(10_000_000_000L));
    Result result = send("oversized-10GB", call);
    assertThat(result.sent()).isEqualTo(1);
    assertTold(
        result.error(),
        UnreadableAnswerException.class,
        !call.template().repeatability().allowsRepeat());
  }

  static Stream<Operation<?>> calls() {
    return Stream.of(
        Calls.LIST_CHANNELS.call(),
        Calls.rule(Calls.CREATE_RULE_IDEMPOTENTLY, agora.appId(), 7),
        Calls.rule(Calls.CREATE_RULE, agora.appId(), 7),
        Calls.LIST_CHANNELS_ONCE.call());
  }

  private static void assertTold(
      Throwable error, Class<? extends AgoraException> seen, boolean unclear) {
    if (unclear) {
      assertThat(error).isInstanceOf(OutcomeUnknownException.class).hasCauseInstanceOf(seen);
    } else {
      assertThat(error).isInstanceOf(seen);
    }
  }

  private static Arguments row(
      Fault fault, Class<? extends AgoraException> seen, boolean unclear, boolean acts) {
    return Arguments.of(fault, seen, unclear, acts);
  }

  private static Result meet(Fault fault, Operation<?> call) {
    agora.faults().inject("*", fault);
    return send(fault.toString(), call);
  }

  private static Result send(String fault, Operation<?> call) {
    agora.journal().clear();
    Signal<?> outcome = client.execute(call).materialize().block(LIMIT);
    agora.faults().clear();
    int sent = agora.journal().all().size();
    int acted = (int) agora.journal().all().stream().filter(request -> request.acted()).count();
    Repeatability repeatability = call.template().repeatability();
    Throwable error = outcome.getThrowable();
    TABLE.add(
        String.format(
            "%-34s %-10s sent %d acted %d saw %s",
            fault,
            repeatability,
            sent,
            acted,
            error == null ? "success" : error.getClass().getSimpleName()));
    return new Result(error, sent, acted);
  }

  private record Result(Throwable error, int sent, int acted) {}
}
