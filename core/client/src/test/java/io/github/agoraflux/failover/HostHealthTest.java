package io.github.agoraflux.failover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.ConnectionLostException;
import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.UnreachableException;
import io.github.agoraflux.error.UnreachableException.Reason;
import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.test.util.RaceTestUtils;

/** What is remembered of a host, and for how long. */
class HostHealthTest {

  private static final Endpoint HOST = Endpoint.https("api.agora.io");
  private static final Endpoint OTHER = Endpoint.https("api.sd-rtn.com");
  private static final Duration AVOIDANCE = Duration.ofSeconds(30);
  private static final Duration A_BIT = Duration.ofMillis(1);
  private final AgoraException lost = new ConnectionLostException(Failure.of("sample.get"), null);
  private final AgoraException unresolved =
      new UnreachableException(Failure.of("sample.get"), Reason.RESOLUTION, null);

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final TimeSource time = TimeSource.of(clock);
  private final HostHealth health = new HostHealth(FailoverSettings.defaults(), time);

  private void pass(Duration duration) {
    clock.advanceTimeBy(duration);
  }

  private long now() {
    return time.nanoTime();
  }

  private boolean avoidsAll() {
    return health.avoids(HOST, true) && health.avoids(HOST, false);
  }

  private boolean avoidsNothing() {
    return !health.avoids(HOST, true) && !health.avoids(HOST, false);
  }

  @Test
  void aHostNobodyHasSpokenOfIsNotAvoided() {
    assertThat(avoidsNothing()).isTrue();
    health.succeeded(HOST, now());
    assertThat(avoidsNothing()).isTrue();
  }

  @Test
  void aHostThatWasGivenUpIsAvoidedAtOnce() {
    health.givenUp(HOST, now(), lost);

    assertThat(avoidsAll()).isTrue();
    assertThat(health.avoids(OTHER, true)).isFalse();
  }

  @Test
  void aHostIsAvoidedAfterThreeFailuresInARow() {
    health.failed(HOST, now(), lost);
    health.failed(HOST, now(), lost);
    assertThat(avoidsNothing()).isTrue();

    health.failed(HOST, now(), lost);
    assertThat(avoidsAll()).isTrue();
  }

  @Test
  void aSuccessBeginsTheCountAnew() {
    health.failed(HOST, now(), lost);
    health.failed(HOST, now(), lost);
    pass(A_BIT);
    health.succeeded(HOST, now());
    pass(A_BIT);

    health.failed(HOST, now(), lost);
    health.failed(HOST, now(), lost);
    assertThat(avoidsNothing()).isTrue();
    health.failed(HOST, now(), lost);
    assertThat(avoidsAll()).isTrue();
  }

  @Test
  void afterTheAvoidanceOneRepeatableCallProbesAndTheOthersStayAway() {
    health.givenUp(HOST, now(), lost);
    pass(AVOIDANCE.minus(A_BIT));
    assertThat(avoidsAll()).isTrue();

    pass(A_BIT);

    assertThat(health.avoids(HOST, false)).isTrue();
    assertThat(health.avoids(HOST, true)).isFalse();
    assertThat(avoidsAll()).isTrue();
  }

  @Test
  void aProbeThatSucceedsBringsEverybodyBack() {
    health.givenUp(HOST, now(), lost);
    pass(AVOIDANCE);
    health.avoids(HOST, true);
    long probed = now();
    pass(A_BIT);

    health.succeeded(HOST, probed);

    assertThat(avoidsNothing()).isTrue();
  }

  @Test
  void aProbeThatFailsProlongsTheAvoidance() {
    health.givenUp(HOST, now(), lost);
    pass(AVOIDANCE);
    health.avoids(HOST, true);
    long probed = now();
    pass(Duration.ofSeconds(5));

    health.failed(HOST, probed, lost);

    pass(AVOIDANCE.minus(A_BIT));
    assertThat(avoidsAll()).isTrue();
    pass(A_BIT);
    assertThat(health.avoids(HOST, true)).isFalse();
  }

  @Test
  void aProbeThatSucceedsCountsEvenIfAnotherAttemptFailsMeanwhile() {
    health.givenUp(HOST, now(), lost);
    pass(AVOIDANCE);
    health.avoids(HOST, true);
    long probed = now();
    pass(A_BIT);
    health.failed(HOST, probed, lost);
    pass(A_BIT);
    assertThat(avoidsAll()).isTrue();

    health.succeeded(HOST, probed);

    assertThat(avoidsNothing()).isTrue();
  }

  @Test
  void aProbeThatComesToNothingIsFollowedByAnother() {
    health.givenUp(HOST, now(), lost);
    pass(AVOIDANCE);
    assertThat(health.avoids(HOST, true)).isFalse();

    pass(AVOIDANCE.minus(A_BIT));
    assertThat(avoidsAll()).isTrue();
    pass(A_BIT);
    assertThat(health.avoids(HOST, true)).isFalse();
  }

  @Test
  void whereNoRepeatableCallComesOneOfAnotherKindProbesInTheEnd() {
    health.givenUp(HOST, now(), lost);
    pass(AVOIDANCE.multipliedBy(2).minus(A_BIT));
    assertThat(health.avoids(HOST, false)).isTrue();

    pass(A_BIT);

    assertThat(health.avoids(HOST, false)).isFalse();
    assertThat(avoidsAll()).isTrue();
  }

  @Test
  void whatBeganBeforeTheHostWentDownSaysNothing() {
    long early = now();
    pass(A_BIT);
    health.givenUp(HOST, now(), lost);
    pass(Duration.ofSeconds(20));

    health.succeeded(HOST, early);
    assertThat(avoidsAll()).isTrue();
    health.failed(HOST, early, lost);
    health.givenUp(HOST, early, lost);

    pass(Duration.ofSeconds(10));
    assertThat(health.avoids(HOST, true)).isFalse();
  }

  @Test
  void whatBeganBeforeTheHostCameBackSaysNothing() {
    health.givenUp(HOST, now(), lost);
    pass(AVOIDANCE);
    health.avoids(HOST, true);
    long probed = now();
    pass(A_BIT);
    health.succeeded(HOST, probed);

    for (int i = 0; i < 10; i++) {
      health.failed(HOST, probed, lost);
      health.givenUp(HOST, probed, lost);
    }

    assertThat(avoidsNothing()).isTrue();
  }

  @Test
  void twoHundredFailuresAtOnceChangeTheStateOnce() {
    long begun = now();
    pass(Duration.ofSeconds(10));
    for (int i = 0; i < 200; i++) {
      health.failed(HOST, begun, lost);
      health.givenUp(HOST, begun, lost);
      pass(Duration.ofMillis(100));
    }

    // Down since 10 s: had each failure prolonged it, no probe could go out before 60 s.
    assertThat(clock.now(TimeUnit.SECONDS)).isEqualTo(30);
    pass(Duration.ofSeconds(10));
    assertThat(health.avoids(HOST, true)).isFalse();
    assertThat(avoidsAll()).isTrue();
  }

  @Test
  void aHostWhoseNameCouldNotBeResolvedIsKnownToBe() {
    assertThat(health.isUnresolved(HOST)).isFalse();
    health.givenUp(HOST, now(), unresolved);
    assertThat(health.isUnresolved(HOST)).isTrue();

    pass(AVOIDANCE);
    health.avoids(HOST, true);
    assertThat(health.isUnresolved(HOST)).isTrue();
    health.failed(HOST, now(), lost);
    assertThat(health.isUnresolved(HOST)).isFalse();
  }

  @Test
  void aHostThatIsUpIsNotUnresolved() {
    health.failed(HOST, now(), unresolved);
    assertThat(health.isUnresolved(HOST)).isFalse();
  }

  @Test
  void ofManyThatAskAtOnceOneProbes() {
    for (int round = 0; round < 500; round++) {
      HostHealth shared = new HostHealth(FailoverSettings.defaults(), time);
      shared.givenUp(HOST, now(), lost);
      pass(AVOIDANCE);
      AtomicInteger probes = new AtomicInteger();
      Runnable ask =
          () -> {
            if (!shared.avoids(HOST, true)) {
              probes.incrementAndGet();
            }
          };

      RaceTestUtils.race(ask, ask, ask, ask);

      assertThat(probes).hasValue(1);
    }
  }

  @Test
  void failuresThatMeetAreAllCounted() {
    for (int round = 0; round < 500; round++) {
      HostHealth shared = new HostHealth(FailoverSettings.defaults().failuresToAvoid(4), time);
      Runnable fail = () -> shared.failed(HOST, now(), lost);

      RaceTestUtils.race(fail, fail, fail);
      assertThat(shared.avoids(HOST, true)).isFalse();
      RaceTestUtils.race(fail, () -> shared.succeeded(OTHER, now()));
      assertThat(shared.avoids(HOST, true)).isTrue();
    }
  }
}
