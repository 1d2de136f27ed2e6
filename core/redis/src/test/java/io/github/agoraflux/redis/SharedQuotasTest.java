package io.github.agoraflux.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.QuotaExceededException;
import io.github.agoraflux.limit.LimiterSettings;
import io.github.agoraflux.limit.Permit;
import io.github.agoraflux.limit.QuotaKey;
import io.github.agoraflux.limit.QuotaScope;
import io.github.agoraflux.limit.Rate;
import io.github.agoraflux.limit.RateLimiter;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Two machines, which are two connections here, and a Redis that is there all the time. */
class SharedQuotasTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Rate SCARCE = new Rate(2, Duration.ofMinutes(10));

  private static LocalRedis redis;

  private AgoraRedis one;
  private AgoraRedis other;
  private String group;

  @BeforeAll
  static void startRedis() {
    redis = LocalRedis.known();
  }

  @AfterAll
  static void stopRedis() {
    redis.close();
  }

  @BeforeEach
  void connect(TestInfo test) {
    group = test.getDisplayName();
    one = AgoraRedis.at(redis.uri());
    other = AgoraRedis.at(redis.uri());
  }

  @AfterEach
  void disconnect() {
    one.closeLater().block(PATIENCE);
    other.closeLater().block(PATIENCE);
  }

  @Test
  void machinesShareOneQuota() {
    Permit first = permitOf(limiter(one, SCARCE));
    Permit second = permitOf(limiter(other, SCARCE));
    first.sent();
    second.sent();

    StepVerifier.create(limiter(one, SCARCE).acquire(Duration.ofMillis(300)))
        .expectErrorSatisfies(
            error -> {
              QuotaExceededException refusal = (QuotaExceededException) error;
              assertThat(refusal.reason()).isEqualTo(QuotaExceededException.Reason.WAITED_TOO_LONG);
              assertThat(refusal.quota()).isEqualTo(group + " (2 per PT10M)");
              assertThat(refusal.isRetryable()).isTrue();
            })
        .verify(PATIENCE);
  }

  @Test
  void aQuotaOfAnotherAccountIsAnother() {
    permitOf(limiter(one, SCARCE));
    permitOf(limiter(one, SCARCE));
    QuotaKey key = new QuotaKey(QuotaScope.ACCOUNT, "another-customer", group, null);

    assertThat(permitOf(other.quotas().create(key, List.of(SCARCE), settings()))).isNotNull();
  }

  @Test
  void allRatesHoldAtOnce() {
    RateLimiter limiter = limiter(one, SCARCE, new Rate(1, Duration.ofSeconds(1)));
    long begun = System.nanoTime();

    permitOf(limiter).sent();
    permitOf(limiter).sent();

    assertThat(System.nanoTime() - begun).isGreaterThan(Duration.ofSeconds(1).toNanos());
    StepVerifier.create(limiter.acquire(Duration.ofMillis(400)))
        .expectError(QuotaExceededException.class)
        .verify(PATIENCE);
  }

  @Test
  void aBurstIsServedInTheOrderOfAsking() {
    RateLimiter limiter = limiter(one, new Rate(50, Duration.ofMinutes(10)));
    List<Integer> served = new ArrayList<>();

    Flux.range(0, 50)
        .flatMap(
            call ->
                limiter
                    .acquire(PATIENCE)
                    .doOnNext(Permit::sent)
                    .doOnNext(permit -> served.add(call)),
            50)
        .blockLast(PATIENCE);

    assertThat(served).isSorted().hasSize(50);
  }

  @Test
  void whatIsGivenBackServesTheNext() {
    RateLimiter limiter = limiter(one, new Rate(1, Duration.ofMinutes(10)));
    Permit permit = permitOf(limiter);
    CompletableFuture<Permit> next = limiter.acquire(PATIENCE).toFuture();

    permit.giveBack();

    assertThat(next).succeedsWithin(PATIENCE).isNotNull();
  }

  @Test
  void whatWasSentIsNotGivenBack() {
    RateLimiter limiter = limiter(one, new Rate(1, Duration.ofMinutes(10)));
    Permit permit = permitOf(limiter);
    permit.sent();

    permit.giveBack();

    StepVerifier.create(limiter.acquire(Duration.ofMillis(200)))
        .expectError(QuotaExceededException.class)
        .verify(PATIENCE);
  }

  @Test
  void tooManyAreRefused() {
    RateLimiter limiter = one.quotas().create(key(), List.of(SCARCE), settings().maxWaiting(1));
    permitOf(limiter).sent();
    permitOf(limiter).sent();
    limiter.acquire(PATIENCE).subscribe(permit -> {}, late -> {});

    StepVerifier.create(limiter.acquire(PATIENCE))
        .expectErrorSatisfies(
            error ->
                assertThat(((QuotaExceededException) error).reason())
                    .isEqualTo(QuotaExceededException.Reason.QUEUE_FULL))
        .verify(PATIENCE);
  }

  @Test
  void aPauseHoldsOnAllMachines() {
    Rate rate = new Rate(100, Duration.ofMinutes(10));
    RateLimiter here = limiter(one, rate);
    RateLimiter there = limiter(other, rate);
    permitOf(here).sent();
    permitOf(there).sent();
    long begun = System.nanoTime();

    here.pause(Duration.ofMillis(700));
    here.pause(Duration.ofMillis(10));
    StepVerifier.create(here.acquire(Duration.ofMillis(300)))
        .expectError(QuotaExceededException.class)
        .verify(PATIENCE);
    permitOf(there).sent();

    assertThat(System.nanoTime() - begun).isGreaterThan(Duration.ofMillis(650).toNanos());
  }

  @Test
  void keysTellNothingAndExpire() {
    RateLimiter limiter = limiter(one, SCARCE);
    permitOf(limiter).sent();
    limiter.pause(Duration.ofSeconds(30));
    StepVerifier.create(limiter(other, SCARCE).acquire(Duration.ofMillis(200)))
        .expectError(QuotaExceededException.class)
        .verify(PATIENCE);

    List<String> keys = redis.keys();
    List<Long> lifetimes = redis.ask(commands -> keys.stream().map(commands::pttl).toList());

    assertThat(lifetimes).noneMatch(millis -> millis < 0);
    assertThat(keys)
        .hasSizeGreaterThanOrEqualTo(4)
        .noneMatch(key -> key.contains("some-customer") || key.contains(group))
        .allMatch(key -> key.startsWith("agoraflux:"));
  }

  @Test
  void aNewRedisGrantsNothingAtFirst() {
    Rate rate = new Rate(20, Duration.ofMillis(500));
    try (LocalRedis fresh = LocalRedis.fresh();
        AgoraRedis machine = AgoraRedis.at(fresh.uri())) {
      long begun = System.nanoTime();

      permitOf(machine.quotas().create(key(), List.of(rate), settings())).sent();

      assertThat(System.nanoTime() - begun).isGreaterThan(Duration.ofMillis(1700).toNanos());
    }
  }

  @Test
  void theApplicationsClientStaysOpen() {
    try (RedisClient client = RedisClient.create()) {
      RedisURI uri = RedisURI.create(redis.uri());
      AgoraRedis machine = AgoraRedis.over(client, uri);
      permitOf(machine.quotas().create(key(), List.of(SCARCE), settings())).giveBack();

      machine.closeLater().block(PATIENCE);
      machine.closeLater().block(PATIENCE);

      assertThat(client.connect(uri).sync().ping()).isEqualTo("PONG");
      StepVerifier.create(machine.quotas().create(key(), List.of(SCARCE), settings()).acquire())
          .expectErrorSatisfies(
              error ->
                  assertThat(((QuotaExceededException) error).reason())
                      .isEqualTo(QuotaExceededException.Reason.UNREACHABLE))
          .verify(PATIENCE);
    }
  }

  @Test
  void callersDoNotRunOnThreadsOfLettuce() {
    Mono<String> thread =
        limiter(one, SCARCE).acquire(PATIENCE).map(permit -> Thread.currentThread().getName());
    Mono<String> holder =
        one.lease(group, Duration.ofSeconds(5))
            .whileHeld(lease -> Mono.fromSupplier(() -> Thread.currentThread().getName()))
            .single();

    assertThat(List.of(thread.block(PATIENCE), holder.block(PATIENCE)))
        .allMatch(name -> name.startsWith("parallel-"));
  }

  @Test
  void closingEndsTheThreads() {
    Set<Thread> before = threadsOfLettuce();
    AgoraRedis machine = AgoraRedis.at(redis.uri());
    permitOf(limiter(machine, SCARCE)).sent();
    Set<Thread> own = new HashSet<>(threadsOfLettuce());
    own.removeAll(before);
    assertThat(own).isNotEmpty();

    machine.closeLater().block(PATIENCE);

    assertThat(own).allSatisfy(SharedQuotasTest::ends);
  }

  private static Set<Thread> threadsOfLettuce() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("lettuce-"))
        .collect(Collectors.toSet());
  }

  private static void ends(Thread thread) throws InterruptedException {
    thread.join(PATIENCE.toMillis());
    assertThat(thread.isAlive()).as(thread.getName()).isFalse();
  }

  private static Permit permitOf(RateLimiter limiter) {
    return limiter.acquire(PATIENCE).block(PATIENCE);
  }

  private RateLimiter limiter(AgoraRedis machine, Rate... rates) {
    return machine.quotas().create(key(), List.of(rates), settings());
  }

  private QuotaKey key() {
    return new QuotaKey(QuotaScope.ACCOUNT, "some-customer", group, null);
  }

  private static LimiterSettings settings() {
    return LimiterSettings.defaults();
  }
}
