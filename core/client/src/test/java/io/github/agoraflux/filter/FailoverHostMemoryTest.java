package io.github.agoraflux.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.failover.CallerRegion;
import io.github.agoraflux.failover.Domains;
import io.github.agoraflux.operation.Repeatability;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.subscriber.TestSubscriber;

/** What one call's failures mean for the calls that follow. */
class FailoverHostMemoryTest {

  private static final String PRIMARY = "api.agora.io";
  private static final String ALTERNATE = "api.sd-rtn.com";
  private static final String ADJACENT = "api-us-east-1.agora.io";
  private static final Duration AVOIDANCE = Duration.ofSeconds(30);

  private final FailoverScene scene = new FailoverScene(Domains.of(CallerRegion.US_WEST));
  private boolean primaryIsDown;

  /** A primary that cannot be connected to while it is down. */
  @BeforeEach
  void script() {
    scene.wire.otherwise(
        call ->
            primaryIsDown && call.endpoint().host().equals(PRIMARY)
                ? FailureKind.CONNECTION.on(call)
                : ScriptedExchange.answer(call, ScriptedExchange.OK));
  }

  private List<String> hostsOf(Repeatability repeatability) {
    scene.wire.forget();
    scene.begin(repeatability);
    return List.copyOf(scene.wire.hosts());
  }

  /** One call gives the primary up, at the fourth second. */
  private void giveUpPrimary() {
    primaryIsDown = true;
    scene.begin(Repeatability.SAFE);
    scene.pass(Duration.ofSeconds(4));
    assertThat(scene.wire.hosts()).containsExactly(PRIMARY, PRIMARY, ADJACENT);
  }

  @Test
  void aHostThatWasGivenUpIsAvoidedByLaterCalls() {
    giveUpPrimary();

    for (Repeatability repeatability :
        List.of(Repeatability.SAFE, Repeatability.IDEMPOTENT, Repeatability.UNSAFE)) {
      assertThat(hostsOf(repeatability)).containsExactly(ADJACENT);
    }
  }

  @Test
  void readOnceCallsStayWithThePrimaryAllTheSame() {
    giveUpPrimary();
    primaryIsDown = false;

    assertThat(hostsOf(Repeatability.READ_ONCE)).containsExactly(PRIMARY);
  }

  @Test
  void theAdjacentRegionIsTriedTwiceBeforeThePrimaryWhileThatIsAvoided() {
    giveUpPrimary();
    primaryIsDown = false;
    scene.wire.forget();
    scene.wire.then(FailureKind.LOST, 2);

    scene.complete(Repeatability.SAFE);

    assertThat(scene.wire.hosts()).containsExactly(ADJACENT, ADJACENT, PRIMARY);
  }

  @Test
  void whereBothAreDownCallsBeginAtThePrimary() {
    giveUpPrimary();
    scene.wire.forget();
    scene.wire.otherwise(FailureKind.CONNECTION::on);
    scene.complete(Repeatability.SAFE);
    assertThat(scene.wire.hosts()).containsExactly(ADJACENT, ADJACENT, PRIMARY, PRIMARY);

    assertThat(hostsOf(Repeatability.SAFE)).containsExactly(PRIMARY);
  }

  @Test
  void threeFailuresInARowAreEnoughEvenIfNoCallGaveTheHostUp() {
    scene.wire.then(FailureKind.HTTP_503, 3);
    for (int i = 0; i < 3; i++) {
      assertThat(hostsOf(Repeatability.UNSAFE)).containsExactly(PRIMARY);
    }

    assertThat(hostsOf(Repeatability.UNSAFE)).containsExactly(ADJACENT);
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureKind.class,
      names = {
        "HTTP_400",
        "HTTP_401",
        "HTTP_403",
        "HTTP_404",
        "HTTP_409",
        "HTTP_500",
        "HTTP_501",
        "POOL_OVERFLOW",
        "QUEUE_BUDGET",
        "ACQUIRE_BUDGET",
        "QUOTA_EXCEEDED",
        "UNREADABLE",
        "TOO_LARGE",
        "CLIENT_CLOSED",
      })
  void otherFailuresSayNothingAgainstTheHost(FailureKind kind) {
    for (int i = 0; i < 10; i++) {
      scene.wire.then(kind);
      assertThat(hostsOf(Repeatability.UNSAFE)).containsExactly(PRIMARY);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureKind.class,
      names = {"HTTP_400", "HTTP_404", "HTTP_409", "HTTP_500", "HTTP_501"})
  void anAnswerShowsThatTheHostIsAlive(FailureKind answer) {
    scene.wire.then(FailureKind.HTTP_503, 2).then(answer).then(FailureKind.HTTP_503, 2);
    for (int i = 0; i < 6; i++) {
      scene.pass(Duration.ofMillis(1));
      assertThat(hostsOf(Repeatability.UNSAFE)).containsExactly(PRIMARY);
    }
  }

  @Test
  void staleConnectionsAreRepeatedButSayNothingAgainstTheHost() {
    scene.wire.then(FailureKind.STALE_CONNECTION, 2);
    scene.complete(Repeatability.UNSAFE);
    scene.complete(Repeatability.UNSAFE);

    assertThat(hostsOf(Repeatability.UNSAFE)).containsExactly(PRIMARY);
  }

  @Test
  void afterTheAvoidanceOneRepeatableCallProbesWhileTheOthersStayAway() {
    giveUpPrimary();
    Sinks.One<Reply> probe = Sinks.one();
    scene.pass(AVOIDANCE);

    assertThat(hostsOf(Repeatability.UNSAFE)).containsExactly(ADJACENT);
    scene.wire.then(call -> probe.asMono());
    assertThat(hostsOf(Repeatability.SAFE)).containsExactly(PRIMARY);
    for (int i = 0; i < 20; i++) {
      assertThat(hostsOf(Repeatability.SAFE)).containsExactly(ADJACENT);
      assertThat(hostsOf(Repeatability.UNSAFE)).containsExactly(ADJACENT);
    }

    primaryIsDown = false;
    scene.pass(Duration.ofSeconds(1));
    probe.tryEmitValue(ScriptedExchange.OK);

    for (Repeatability repeatability : Repeatability.values()) {
      assertThat(hostsOf(repeatability)).containsExactly(PRIMARY);
    }
  }

  @Test
  void aProbeThatFailsProlongsTheAvoidanceAndItsCallGoesOnElsewhere() {
    giveUpPrimary();
    scene.pass(AVOIDANCE);
    scene.wire.forget();

    TestSubscriber<Reply> probe = scene.begin(Repeatability.SAFE);
    scene.pass(Duration.ofSeconds(1));
    assertThat(scene.wire.hosts()).containsExactly(PRIMARY, ADJACENT);
    assertThat(probe.isTerminatedComplete()).isTrue();

    scene.pass(AVOIDANCE.minusMillis(1001));
    assertThat(hostsOf(Repeatability.SAFE)).containsExactly(ADJACENT);
    scene.pass(Duration.ofMillis(1));
    assertThat(hostsOf(Repeatability.SAFE)).containsExactly(PRIMARY);
  }

  @Test
  void twoHundredCallsThatFailAtOnceChangeTheStateOnce() {
    List<Sinks.One<Reply>> answers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Sinks.One<Reply> answer = Sinks.one();
      answers.add(answer);
      scene.wire.then(call -> answer.asMono());
      scene.begin(Repeatability.SAFE);
    }
    assertThat(scene.wire.hosts()).hasSize(200).containsOnly(PRIMARY);
    scene.wire.forget();

    primaryIsDown = true;
    for (Sinks.One<Reply> answer : answers) {
      scene.pass(Duration.ofMillis(5));
      FailureKind.LOST
          .on(Samples.call(Repeatability.SAFE))
          .subscribe(reply -> {}, answer::tryEmitError);
    }
    scene.pass(Duration.ofSeconds(15));

    // Two went back to the primary before the third failure: the others knew better.
    assertThat(scene.wire.hosts().stream().filter(PRIMARY::equals)).hasSize(2);
    assertThat(scene.wire.hosts().stream().filter(ADJACENT::equals)).hasSize(200);

    primaryIsDown = false;
    scene.pass(AVOIDANCE);
    assertThat(hostsOf(Repeatability.SAFE)).containsExactly(PRIMARY);
    assertThat(hostsOf(Repeatability.SAFE)).containsExactly(PRIMARY);
  }

  @Test
  void lateOutcomesOfAttemptsFromBeforeAreIgnored() {
    Sinks.One<Reply> lateSuccess = Sinks.one();
    Sinks.One<Reply> lateFailure = Sinks.one();
    scene.wire.then(call -> lateSuccess.asMono()).then(call -> lateFailure.asMono());
    scene.begin(Repeatability.UNSAFE);
    scene.begin(Repeatability.UNSAFE);
    scene.wire.forget();
    giveUpPrimary();

    lateSuccess.tryEmitValue(ScriptedExchange.OK);
    assertThat(hostsOf(Repeatability.SAFE)).containsExactly(ADJACENT);

    primaryIsDown = false;
    scene.pass(AVOIDANCE);
    assertThat(hostsOf(Repeatability.SAFE)).containsExactly(PRIMARY);
    FailureKind.LOST
        .on(Samples.call(Repeatability.UNSAFE))
        .subscribe(reply -> {}, lateFailure::tryEmitError);
    assertThat(hostsOf(Repeatability.SAFE)).containsExactly(PRIMARY);
  }

  @Test
  void whereTheNameCouldNotBeResolvedLaterCallsBeginAtTheAlternate() {
    scene.wire.then(FailureKind.RESOLUTION, 2);
    scene.complete(Repeatability.SAFE);
    assertThat(scene.wire.hosts()).containsExactly(PRIMARY, PRIMARY, ALTERNATE);

    assertThat(hostsOf(Repeatability.SAFE)).containsExactly(ALTERNATE);
    assertThat(hostsOf(Repeatability.UNSAFE)).containsExactly(ALTERNATE);
    scene.wire.forget();
    scene.wire.then(FailureKind.CONNECTION, 2);
    scene.complete(Repeatability.SAFE);
    assertThat(scene.wire.hosts())
        .containsExactly(ALTERNATE, ALTERNATE, "api-us-east-1.sd-rtn.com");

    assertThat(hostsOf(Repeatability.SAFE)).containsExactly("api-us-east-1.sd-rtn.com");
  }

  @Test
  void withoutARegionTheAlternateStandsInForANameThatCannotBeResolvedOnly() {
    FailoverScene names = new FailoverScene(Domains.unknownRegion());
    names.wire.then(FailureKind.RESOLUTION, 2);
    names.complete(Repeatability.SAFE);
    names.complete(Repeatability.SAFE);
    assertThat(names.wire.hosts()).containsExactly(PRIMARY, PRIMARY, ALTERNATE, ALTERNATE);

    FailoverScene network = new FailoverScene(Domains.unknownRegion());
    network.wire.then(FailureKind.CONNECTION, 4);
    network.complete(Repeatability.SAFE);
    network.complete(Repeatability.SAFE);
    assertThat(network.wire.hosts()).hasSize(5).containsOnly(PRIMARY);
  }

  @Test
  void everyClientHasAMemoryOfItsOwn() {
    giveUpPrimary();
    Exchange other =
        scene.wire.filter(
            Failover.over(
                Domains.of(CallerRegion.US_WEST),
                FailoverScene.SETTINGS,
                TimeSource.of(scene.clock)));
    primaryIsDown = false;
    scene.wire.forget();

    other.exchange(Samples.call(Repeatability.SAFE)).subscribe(TestSubscriber.create());
    scene.begin(Repeatability.SAFE);

    assertThat(scene.wire.hosts()).containsExactly(PRIMARY, ADJACENT);
  }

  @Test
  void aCancelledProbeIsFollowedByAnother() {
    giveUpPrimary();
    scene.pass(AVOIDANCE);
    scene.wire.forget();
    scene.wire.then(call -> Mono.never());
    scene.begin(Repeatability.SAFE).cancel();
    assertThat(scene.wire.hosts()).containsExactly(PRIMARY);
    assertThat(hostsOf(Repeatability.SAFE)).containsExactly(ADJACENT);

    primaryIsDown = false;
    scene.pass(AVOIDANCE);

    assertThat(hostsOf(Repeatability.SAFE)).containsExactly(PRIMARY);
    assertThat(hostsOf(Repeatability.UNSAFE)).containsExactly(PRIMARY);
  }
}
