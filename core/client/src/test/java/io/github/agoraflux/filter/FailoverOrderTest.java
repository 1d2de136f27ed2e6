package io.github.agoraflux.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.failover.CallerRegion;
import io.github.agoraflux.failover.Domains;
import io.github.agoraflux.failover.FailoverSettings;
import io.github.agoraflux.operation.HostFamily;
import io.github.agoraflux.operation.Repeatability;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.test.subscriber.TestSubscriber;

/** Which hosts one call tries, in which order, after which waits. */
class FailoverOrderTest {

  private static final String GLOBAL = "api.agora.io";
  private static final String CHINA = "api.sd-rtn.com";
  private static final Domains EUROPE = Domains.of(CallerRegion.EU_CENTRAL);

  @Test
  void theFirstAttemptGoesToThePrimaryAtOnce() {
    FailoverScene scene = new FailoverScene(EUROPE);

    TestSubscriber<Reply> call = scene.begin(Repeatability.SAFE);

    assertThat(call.getReceivedOnNext()).containsExactly(ScriptedExchange.OK);
    assertThat(call.isTerminatedComplete()).isTrue();
    assertThat(scene.wire.hosts()).containsExactly(GLOBAL);
    assertThat(scene.wire.times()).containsExactly(0L);
  }

  @Test
  void aNameThatCannotBeResolvedLeadsToTheAlternateAndThenToItsRegion() {
    FailoverScene scene = new FailoverScene(EUROPE);
    scene.wire.then(FailureKind.RESOLUTION, 3);

    TestSubscriber<Reply> call = scene.complete(Repeatability.SAFE);

    assertThat(scene.wire.hosts())
        .containsExactly(GLOBAL, GLOBAL, CHINA, "api-eu-west-1.sd-rtn.com");
    assertThat(scene.wire.times()).containsExactly(0L, 1000L, 4000L, 10_000L);
    assertThat(call.isTerminatedComplete()).isTrue();
  }

  @Test
  void theWaitsAreNotCutShort() {
    FailoverScene scene = new FailoverScene(EUROPE);
    scene.wire.then(FailureKind.CONNECTION, 4);
    scene.begin(Repeatability.SAFE);

    scene.pass(Duration.ofMillis(999));
    assertThat(scene.wire.attempts()).hasSize(1);
    scene.pass(Duration.ofMillis(1));
    assertThat(scene.wire.attempts()).hasSize(2);
    scene.pass(Duration.ofMillis(2999));
    assertThat(scene.wire.attempts()).hasSize(2);
    scene.pass(Duration.ofMillis(1));
    assertThat(scene.wire.attempts()).hasSize(3);
    scene.pass(Duration.ofMillis(5999));
    assertThat(scene.wire.attempts()).hasSize(3);
    scene.pass(Duration.ofMillis(1));
    assertThat(scene.wire.attempts()).hasSize(4);
    scene.pass(Duration.ofHours(1));
    assertThat(scene.wire.attempts()).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "CONNECTION",
        "HANDSHAKE",
        "CONNECT_BUDGET",
        "RESPONSE_BUDGET",
        "LOST",
        "HTTP_500",
        "HTTP_502",
        "HTTP_503",
        "HTTP_504"
      })
  void everyOtherFailureSkipsTheAlternate(FailureKind failure) {
    FailoverScene scene = new FailoverScene(EUROPE);
    scene.wire.then(failure, 3);

    scene.complete(Repeatability.SAFE);

    assertThat(scene.wire.hosts())
        .containsExactly(GLOBAL, GLOBAL, "api-eu-west-1.agora.io", GLOBAL);
    assertThat(scene.wire.times()).containsExactly(0L, 1000L, 4000L, 10_000L);
  }

  @Test
  void onlyTheLastFailureDecidesAboutTheAlternate() {
    FailoverScene scene = new FailoverScene(EUROPE);
    scene
        .wire
        .then(FailureKind.RESOLUTION)
        .then(FailureKind.CONNECTION)
        .then(FailureKind.RESOLUTION);

    scene.complete(Repeatability.SAFE);

    assertThat(scene.wire.hosts()).containsExactly(GLOBAL, GLOBAL, "api-eu-west-1.agora.io", CHINA);
  }

  @ParameterizedTest
  @CsvSource({
    "US_WEST, api.agora.io, api-us-east-1.agora.io, api.sd-rtn.com, api-us-east-1.sd-rtn.com",
    "US_EAST, api.agora.io, api-us-west-1.agora.io, api.sd-rtn.com, api-us-west-1.sd-rtn.com",
    "AP_SOUTHEAST, api.agora.io, api-ap-northeast-1.agora.io, api.sd-rtn.com, "
        + "api-ap-northeast-1.sd-rtn.com",
    "AP_NORTHEAST, api.agora.io, api-ap-southeast-1.agora.io, api.sd-rtn.com, "
        + "api-ap-southeast-1.sd-rtn.com",
    "EU_WEST, api.agora.io, api-eu-central-1.agora.io, api.sd-rtn.com, "
        + "api-eu-central-1.sd-rtn.com",
    "EU_CENTRAL, api.agora.io, api-eu-west-1.agora.io, api.sd-rtn.com, api-eu-west-1.sd-rtn.com",
    "CN_EAST, api.sd-rtn.com, api-cn-north-1.sd-rtn.com, api.agora.io, api-cn-north-1.agora.io",
    "CN_NORTH, api.sd-rtn.com, api-cn-east-1.sd-rtn.com, api.agora.io, api-cn-east-1.agora.io",
  })
  void everyRegionHasAWayOfItsOwn(
      CallerRegion region, String primary, String near, String alternate, String beyond) {
    FailoverScene network = new FailoverScene(Domains.of(region));
    network.wire.then(FailureKind.CONNECTION, 2);
    network.complete(Repeatability.SAFE);
    assertThat(network.wire.hosts()).containsExactly(primary, primary, near);

    FailoverScene names = new FailoverScene(Domains.of(region));
    names.wire.then(FailureKind.RESOLUTION, 3);
    names.complete(Repeatability.SAFE);
    assertThat(names.wire.hosts()).containsExactly(primary, primary, alternate, beyond);
    assertThat(names.wire.attempts()).allMatch(attempt -> attempt.endpoint().isSecure());
  }

  @Test
  void withoutARegionThereIsNoNeighbour() {
    FailoverScene network = new FailoverScene(Domains.unknownRegion());
    network.wire.then(FailureKind.CONNECTION, 3);
    network.complete(Repeatability.SAFE);
    assertThat(network.wire.hosts()).containsExactly(GLOBAL, GLOBAL, GLOBAL, GLOBAL);

    FailoverScene names = new FailoverScene(Domains.unknownRegion());
    names.wire.then(FailureKind.RESOLUTION, 3);
    names.complete(Repeatability.SAFE);
    assertThat(names.wire.hosts()).containsExactly(GLOBAL, GLOBAL, CHINA, GLOBAL);
  }

  @Test
  void theWhiteboardStaysWithItsHost() {
    FailoverScene scene = new FailoverScene(EUROPE);
    scene.wire.then(FailureKind.RESOLUTION, 3);

    scene.begin(Samples.call(Samples.operation(Repeatability.SAFE).servedBy(HostFamily.NETLESS)));
    scene.pass(Duration.ofSeconds(15));

    assertThat(scene.wire.hosts()).hasSize(4).containsOnly("api.netless.link");
  }

  @Test
  void oneEndpointForEverythingIsNeverLeft() {
    Endpoint simulator = new Endpoint("http", "localhost", 8080);
    FailoverScene scene = new FailoverScene(Domains.only(simulator));
    scene.wire.then(FailureKind.RESOLUTION).then(FailureKind.CONNECTION).then(FailureKind.LOST);

    TestSubscriber<Reply> call = scene.complete(Repeatability.SAFE);

    assertThat(scene.wire.attempts()).extracting("endpoint").hasSize(4).containsOnly(simulator);
    assertThat(call.isTerminatedComplete()).isTrue();
  }

  @Test
  void withoutFailoverAttemptsAreRepeatedAtThePrimary() {
    FailoverScene scene = new FailoverScene(EUROPE, FailoverScene.SETTINGS.switchesHosts(false));
    scene.wire.then(FailureKind.RESOLUTION, 10);

    TestSubscriber<Reply> call = scene.complete(Repeatability.SAFE);
    assertThat(scene.wire.hosts()).containsExactly(GLOBAL, GLOBAL, GLOBAL, GLOBAL);
    assertThat(scene.wire.times()).containsExactly(0L, 1000L, 4000L, 10_000L);
    assertThat(call.isTerminatedError()).isTrue();

    scene.wire.forget();
    scene.complete(Repeatability.SAFE);
    assertThat(scene.wire.hosts()).containsOnly(GLOBAL);
  }

  @Test
  void withoutRetryThereIsOneAttempt() {
    FailoverScene scene = new FailoverScene(EUROPE, FailoverScene.SETTINGS.waits(List.of()));
    scene.wire.then(FailureKind.CONNECTION);

    TestSubscriber<Reply> call = scene.begin(Repeatability.SAFE);

    assertThat(call.isTerminatedError()).isTrue();
    assertThat(scene.wire.attempts()).hasSize(1);
  }

  @Test
  void theWaitsAreASetting() {
    List<Duration> waits =
        List.of(
            Duration.ofMillis(100),
            Duration.ZERO,
            Duration.ofMillis(300),
            Duration.ofMillis(50),
            Duration.ofMillis(50));
    FailoverScene scene = new FailoverScene(EUROPE, FailoverScene.SETTINGS.waits(waits));
    scene.wire.then(FailureKind.CONNECTION, 10);

    TestSubscriber<Reply> call = scene.complete(Repeatability.SAFE);

    assertThat(call.isTerminatedError()).isTrue();
    assertThat(scene.wire.times()).containsExactly(0L, 100L, 100L, 400L, 450L, 500L);
    assertThat(scene.wire.hosts())
        .containsExactly(GLOBAL, GLOBAL, "api-eu-west-1.agora.io", GLOBAL, GLOBAL, GLOBAL);
  }

  @Test
  void waitsDifferByTheJitterAndNoMore() {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      FailoverScene scene = new FailoverScene(EUROPE, FailoverSettings.defaults().jitter(0.2));
      scene.wire.then(FailureKind.CONNECTION);
      scene.complete(Repeatability.SAFE);
      waits.add(scene.wire.times().get(1));
    }

    assertThat(waits).allSatisfy(wait -> assertThat(wait).isBetween(799L, 1200L));
    assertThat(waits).anyMatch(wait -> wait < 950).anyMatch(wait -> wait > 1050);
  }

  @Test
  void aRateLimitIsWaitedForAtTheSameHostAsLongAsItAsks() {
    FailoverScene scene = new FailoverScene(EUROPE);
    scene
        .wire
        .then(FailureKind.limitedFor(Duration.ofSeconds(7)))
        .then(FailureKind.limitedFor(Duration.ZERO))
        .then(FailureKind.HTTP_429);

    TestSubscriber<Reply> call = scene.complete(Repeatability.SAFE);

    assertThat(call.isTerminatedComplete()).isTrue();
    assertThat(scene.wire.hosts()).containsExactly(GLOBAL, GLOBAL, GLOBAL, GLOBAL);
    assertThat(scene.wire.times()).containsExactly(0L, 7000L, 7000L, 13_000L);
  }

  @Test
  void aRateLimitDoesNotCountAsATryOfItsHost() {
    FailoverScene scene = new FailoverScene(EUROPE);
    scene.wire.then(FailureKind.HTTP_429).then(FailureKind.CONNECTION, 2);

    scene.complete(Repeatability.SAFE);

    assertThat(scene.wire.hosts())
        .containsExactly(GLOBAL, GLOBAL, GLOBAL, "api-eu-west-1.agora.io");
  }

  @Test
  void readOnceOperationsStayWithThePrimary() {
    FailoverScene scene = new FailoverScene(EUROPE);
    scene.wire.then(FailureKind.RESOLUTION, 2).then(FailureKind.CONNECTION);

    TestSubscriber<Reply> call = scene.complete(Repeatability.READ_ONCE);

    assertThat(call.isTerminatedComplete()).isTrue();
    assertThat(scene.wire.hosts()).containsExactly(GLOBAL, GLOBAL, GLOBAL, GLOBAL);
  }

  @Test
  void unsafeOperationsFollowTheSameWayWhileTheyCannotHaveBeenSent() {
    FailoverScene scene = new FailoverScene(EUROPE);
    scene.wire.then(FailureKind.CONNECTION, 2);

    TestSubscriber<Reply> call = scene.complete(Repeatability.UNSAFE);

    assertThat(call.isTerminatedComplete()).isTrue();
    assertThat(scene.wire.hosts()).containsExactly(GLOBAL, GLOBAL, "api-eu-west-1.agora.io");
  }
}
