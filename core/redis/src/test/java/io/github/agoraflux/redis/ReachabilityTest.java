package io.github.agoraflux.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.redis.QuotaEvent.Kind;
import io.github.agoraflux.time.TimeSource;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

/** When an outage begins and ends, in virtual time and with a Redis that is as it is told. */
class ReachabilityTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration INTERVAL = SharedQuotaSettings.defaults().probeInterval();

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final RedisClient client = RedisClient.create();
  private final AtomicBoolean usable = new AtomicBoolean();
  private final List<Kind> told = new CopyOnWriteArrayList<>();
  private final Reachability reachability =
      new Reachability(
          new RedisLink(client, RedisURI.create("redis://127.0.0.1"), false, INTERVAL),
          SharedQuotaSettings.defaults().time(TimeSource.of(clock)),
          Mono.defer(() -> usable.get() ? Mono.empty() : Mono.error(failure())));

  @AfterEach
  void closeClient() {
    client.close();
  }

  @Test
  void anOutageThatBeginsWhileTheEndOfTheLastIsToldEndsToo() {
    Thread other =
        new Thread(
            () -> {
              usable.set(false);
              assertThat(reachability.check(failure()).block(PATIENCE)).isFalse();
            });
    reachability
        .events()
        .map(QuotaEvent::kind)
        .doOnNext(told::add)
        .filter(kind -> kind == Kind.REACHABLE && other.getState() == Thread.State.NEW)
        .subscribe(first -> await(other));

    assertThat(reachability.check(failure()).block(PATIENCE)).isFalse();
    usable.set(true);
    clock.advanceTimeBy(INTERVAL);
    assertThat(other.isAlive()).isFalse();
    assertThat(reachability.outage()).isNotNull();

    usable.set(true);
    clock.advanceTimeBy(INTERVAL);

    assertThat(reachability.outage()).isNull();
    assertThat(told)
        .containsExactly(Kind.UNREACHABLE, Kind.REACHABLE, Kind.UNREACHABLE, Kind.REACHABLE);
  }

  @Test
  void anOutageEndsWhateverSubscribersDo() {
    reachability
        .events()
        .subscribe(
            new CoreSubscriber<>() {
              @Override
              public void onSubscribe(Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
              }

              @Override
              public void onNext(QuotaEvent event) {
                told.add(event.kind());
                throw new IllegalStateException("against the rules");
              }

              @Override
              public void onError(Throwable error) {}

              @Override
              public void onComplete() {}
            });

    reachability.check(failure()).onErrorReturn(false).block(PATIENCE);
    usable.set(true);
    clock.advanceTimeBy(INTERVAL);

    assertThat(reachability.outage()).isNull();
    assertThat(told).containsExactly(Kind.UNREACHABLE, Kind.REACHABLE);
  }

  @Test
  void whatIsRefusedAgainAndAgainIsGoneUntilItIsAnswered() {
    AtomicBoolean answered = new AtomicBoolean();
    reachability.events().map(QuotaEvent::kind).subscribe(told::add);
    usable.set(true);

    reachability.refuses(
        failure(), Mono.defer(() -> answered.get() ? Mono.just(1) : Mono.error(failure())));
    clock.advanceTimeBy(INTERVAL.multipliedBy(3));
    assertThat(told).containsExactly(Kind.UNREACHABLE);
    assertThat(reachability.outage()).isNotNull();
    answered.set(true);
    clock.advanceTimeBy(INTERVAL);

    assertThat(told).containsExactly(Kind.UNREACHABLE, Kind.REACHABLE);
    assertThat(reachability.outage()).isNull();
  }

  private static void await(Thread thread) {
    thread.start();
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static IllegalStateException failure() {
    return new IllegalStateException("no Redis");
  }
}
