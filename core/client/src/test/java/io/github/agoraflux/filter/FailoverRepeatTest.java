package io.github.agoraflux.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.failover.CallerRegion;
import io.github.agoraflux.failover.Domains;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import reactor.test.subscriber.TestSubscriber;

/** Which failures are repeated for which operations, and what the caller sees in the end. */
class FailoverRepeatTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final FailoverScene scene = new FailoverScene(Domains.of(CallerRegion.US_EAST));
  private final List<AgoraException> raised = new ArrayList<>();

  private static final String TABLE =
      """
      failure          | SAFE        | IDEMPOTENT  | UNSAFE      | READ_ONCE
      RESOLUTION       | 4 same      | 4 same      | 4 same      | 4 same
      CONNECTION       | 4 same      | 4 same      | 4 same      | 4 same
      HANDSHAKE        | 4 same      | 4 same      | 4 same      | 4 same
      STALE_CONNECTION | 4 same      | 4 same      | 4 same      | 4 same
      CONNECT_BUDGET   | 4 same      | 4 same      | 4 same      | 4 same
      POOL_OVERFLOW    | 1 same      | 1 same      | 1 same      | 1 same
      QUEUE_BUDGET     | 1 same      | 1 same      | 1 same      | 1 same
      ACQUIRE_BUDGET   | 1 same      | 1 same      | 1 same      | 1 same
      QUOTA_EXCEEDED   | 1 same      | 1 same      | 1 same      | 1 same
      CLIENT_CLOSED    | 1 same      | 1 same      | 1 same      | 1 same
      RESPONSE_BUDGET  | 4 same      | 4 same      | 1 unknown   | 1 unknown
      LOST             | 4 same      | 4 same      | 1 unknown   | 1 unknown
      UNREADABLE       | 4 same      | 4 same      | 1 unknown   | 1 unknown
      TOO_LARGE        | 1 same      | 1 same      | 1 unknown   | 1 unknown
      HTTP_400         | 1 same      | 1 same      | 1 same      | 1 same
      HTTP_401         | 1 same      | 1 same      | 1 same      | 1 same
      HTTP_403         | 1 same      | 1 same      | 1 same      | 1 same
      HTTP_404         | 1 same      | 1 same      | 1 same      | 1 same
      HTTP_409         | 1 same      | 1 same      | 1 same      | 1 same
      HTTP_429         | 4 same      | 4 same      | 4 same      | 4 same
      HTTP_500         | 4 same      | 4 same      | 1 unknown   | 1 unknown
      HTTP_501         | 1 same      | 1 same      | 1 same      | 1 same
      HTTP_502         | 4 same      | 4 same      | 1 unknown   | 1 unknown
      HTTP_503         | 4 same      | 4 same      | 1 unknown   | 1 unknown
      HTTP_504         | 4 same      | 4 same      | 1 unknown   | 1 unknown
      """;

  static Stream<Arguments> table() {
    List<List<String>> rows =
        TABLE
            .lines()
            .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
            .toList();
    return rows.stream()
        .skip(1)
        .flatMap(
            row ->
                Stream.of(1, 2, 3, 4)
                    .map(
                        column ->
                            Arguments.of(
                                FailureKind.valueOf(row.get(0)),
                                Repeatability.valueOf(rows.get(0).get(column)),
                                Character.digit(row.get(column).charAt(0), 10),
                                row.get(column).endsWith("unknown"))));
  }

  @Test
  void theTableIsComplete() {
    assertThat(table().map(row -> row.get()[0]).distinct())
        .containsExactlyInAnyOrder((Object[]) FailureKind.values());
    assertThat(table().map(row -> row.get()[1]).distinct())
        .containsExactlyInAnyOrder((Object[]) Repeatability.values());
  }

  @ParameterizedTest
  @MethodSource("table")
  void aFailureThatStays(
      FailureKind kind, Repeatability repeatability, int attempts, boolean unknown) {
    scene.wire.otherwise(call -> noted(kind, call));

    TestSubscriber<Reply> call = scene.complete(repeatability);

    Throwable seen = call.expectTerminalError();
    AgoraException last = raised.get(raised.size() - 1);
    assertThat(scene.wire.attempts()).hasSize(attempts);
    assertThat(last.attempts()).isEqualTo(attempts);
    if (unknown) {
      assertThat(seen)
          .isInstanceOfSatisfying(
              OutcomeUnknownException.class,
              told -> {
                assertThat(told.getCause()).isSameAs(last);
                assertThat(told.remedy()).isEqualTo("list the acts and look");
                assertThat(told.failure()).isEqualTo(last.failure());
                assertThat(told.isRetryable()).isFalse();
              })
          .hasMessageContaining("list the acts and look");
    } else {
      assertThat(seen).isSameAs(last);
    }
  }

  private Mono<Reply> noted(FailureKind kind, Call call) {
    return kind.on(call).doOnError(AgoraException.class, raised::add);
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureKind.class,
      names = {"HTTP_400", "HTTP_401", "HTTP_403", "HTTP_404", "HTTP_409", "HTTP_429"})
  void refusalsNeverSwitchHosts(FailureKind refusal) {
    scene.wire.otherwise(refusal::on);

    for (int i = 0; i < 10; i++) {
      scene.complete(Repeatability.SAFE);
    }

    assertThat(scene.wire.hosts()).containsOnly("api.agora.io");
  }

  @ParameterizedTest
  @CsvSource({"LOST, 1", "CONNECTION, 3"})
  void anUnsafeCallIsToldOfTheAttemptWhoseOutcomeIsUnclear(FailureKind last, int attempts) {
    scene.wire.then(FailureKind.CONNECTION, attempts - 1).then(last).then(FailureKind.HTTP_500);

    TestSubscriber<Reply> call = scene.complete(Repeatability.UNSAFE);

    OutcomeUnknownException told = (OutcomeUnknownException) call.expectTerminalError();
    assertThat(told.attempts()).isEqualTo(scene.wire.attempts().size());
    assertThat(told.failure().sent()).isTrue();
    assertThat(told.host()).isEqualTo(scene.wire.hosts().get(scene.wire.hosts().size() - 1));
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP_503, 0 3000 9000 18000",
    "HTTP_429, 0 3000 9000 18000",
    "LOST, 0 1000 4000 10000",
    "RESOLUTION, 0 1000 4000 10000"
  })
  void theWaitsOfAnOperationAreThoseAfterAnAnswer(FailureKind kind, String times) {
    scene.wire.otherwise(kind::on);

    scene.begin(Samples.call(patient()));
    scene.pass(Duration.ofSeconds(60));

    assertThat(scene.wire.times()).extracting(String::valueOf).containsExactly(times.split(" "));
  }

  @Test
  void theNumberOfRepeatsIsThatOfTheLastFailure() {
    scene.wire.then(FailureKind.HTTP_503, 3).otherwise(FailureKind.LOST::on);

    scene.begin(
        Samples.call(
            Samples.operation(Repeatability.IDEMPOTENT)
                .repeatedAfter(SECOND, SECOND, SECOND, SECOND, SECOND)));
    scene.pass(Duration.ofSeconds(60));

    assertThat(scene.wire.times()).containsExactly(0L, 1000L, 2000L, 3000L);
  }

  @Test
  void theWaitsOfAClientHoldForEveryOperation() {
    FailoverScene hasty =
        new FailoverScene(
            Domains.of(CallerRegion.US_EAST), FailoverScene.SETTINGS.waits(List.of(SECOND)));
    hasty.wire.otherwise(FailureKind.HTTP_503::on);

    hasty.begin(Samples.call(patient()));
    hasty.pass(Duration.ofSeconds(60));

    assertThat(hasty.wire.times()).containsExactly(0L, 1000L);
  }

  private static Operation.Template<Void> patient() {
    return Samples.operation(Repeatability.IDEMPOTENT)
        .repeatedAfter(SECOND.multipliedBy(3), SECOND.multipliedBy(6), SECOND.multipliedBy(9));
  }

  @Test
  void whatIsNoneOfAgorasFailuresIsNotRepeated() {
    IllegalStateException bug = new IllegalStateException("no credential");
    scene.wire.otherwise(call -> Mono.error(bug));

    TestSubscriber<Reply> call = scene.complete(Repeatability.SAFE);

    assertThat(call.expectTerminalError()).isSameAs(bug);
    assertThat(scene.wire.attempts()).hasSize(1);
  }

  @Test
  void everySubscriptionBeginsAnew() {
    scene.wire.then(FailureKind.HTTP_500, 2);
    Mono<Reply> mono = scene.failover.exchange(Samples.call(Repeatability.SAFE));
    assertThat(scene.wire.attempts()).isEmpty();

    mono.subscribe(TestSubscriber.create());
    scene.pass(Duration.ofSeconds(15));
    assertThat(scene.wire.attempts()).extracting("number").containsExactly(1, 2, 3);

    scene.wire.forget();
    scene.wire.then(FailureKind.HTTP_500);
    mono.subscribe(TestSubscriber.create());
    scene.pass(Duration.ofSeconds(15));
    assertThat(scene.wire.attempts()).extracting("number").containsExactly(1, 2);
    assertThat(scene.wire.hosts()).containsExactly("api.agora.io", "api.agora.io");
  }

  @Test
  void cancellingDuringAWaitEndsTheCall() {
    scene.wire.then(FailureKind.CONNECTION);
    TestSubscriber<Reply> call = scene.begin(Repeatability.SAFE);

    call.cancel();
    scene.pass(Duration.ofSeconds(15));

    assertThat(scene.wire.attempts()).hasSize(1);
    assertThat(call.isTerminated()).isFalse();
  }
}
