package io.github.agoraflux.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

@DisplayName("A time source")
class TimeSourceTest {

  @Test
  @DisplayName("of the system has the machine's clocks and timers that must not be blocked")
  void readsTheMachinesClocks() {
    TimeSource time = TimeSource.system();
    long before = System.nanoTime();
    long reading = time.nanoTime();
    long after = System.nanoTime();
    assertThat(reading - before).isBetween(0L, after - before);
    assertThat(time.instant()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    assertThat(time.scheduler()).isSameAs(Schedulers.parallel());
  }

  @Test
  @DisplayName("of a scheduler moves readings, dates and timers together")
  void movesWithItsScheduler() {
    VirtualTimeScheduler clock = VirtualTimeScheduler.create();
    TimeSource time = TimeSource.of(clock);
    long begun = time.nanoTime();
    Instant date = time.instant();
    List<Long> rang = new ArrayList<>();
    time.scheduler().schedule(() -> rang.add(time.nanosSince(begun)), 1_500, TimeUnit.MILLISECONDS);
    clock.advanceTimeBy(Duration.ofSeconds(2));
    assertThat(rang).containsExactly(1_500_000_000L);
    assertThat(time.nanosSince(begun)).isEqualTo(2_000_000_000L);
    assertThat(time.instant()).isEqualTo(date.plusSeconds(2));
  }

  @Test
  @DisplayName("never says that a reading lies in the future")
  void countsNoNegativeTime() {
    VirtualTimeScheduler clock = VirtualTimeScheduler.create();
    TimeSource time = TimeSource.of(clock);
    assertThat(time.nanosSince(time.nanoTime() + 1_000)).isZero();
  }

  @Test
  @DisplayName("of the system rings time-outs on its scheduler")
  void ringsTimeouts() {
    Mono<Boolean> rang =
        Mono.create(
            sink ->
                sink.onDispose(
                    TimeSource.system()
                        .timeout(
                            () -> sink.success(Schedulers.isInNonBlockingThread()),
                            Duration.ofMillis(1))));
    StepVerifier.create(rang).expectNext(true).verifyComplete();
  }

  @Test
  @DisplayName("of the system takes time-outs back")
  void takesTimeoutsBack() {
    TimeSource time = TimeSource.system();
    AtomicBoolean rang = new AtomicBoolean();
    Disposable first = time.timeout(() -> rang.set(true), Duration.ofMillis(1));
    first.dispose();
    Mono<Void> later =
        Mono.create(sink -> sink.onDispose(time.timeout(sink::success, Duration.ofMillis(1))));
    StepVerifier.create(later).verifyComplete();
    assertThat(rang).isFalse();
  }

  @Test
  @DisplayName("of a scheduler rings time-outs to the moment")
  void ringsTimeoutsOfAScheduler() {
    VirtualTimeScheduler clock = VirtualTimeScheduler.create();
    AtomicBoolean rang = new AtomicBoolean();
    Disposable unused = TimeSource.of(clock).timeout(() -> rang.set(true), Duration.ofSeconds(1));
    clock.advanceTimeBy(Duration.ofMillis(999));
    assertThat(rang).isFalse();
    clock.advanceTimeBy(Duration.ofMillis(1));
    assertThat(rang).isTrue();
    assertThat(unused.isDisposed()).isTrue();
  }
}
