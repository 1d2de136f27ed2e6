package io.github.agoraflux.samples.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

@DisplayName("The latest of something that has to be asked for")
class LatestTest {

  private static final Duration INTERVAL = Duration.ofSeconds(2);
  private static final Duration LONG = Duration.ofMinutes(1);

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicReference<Mono<String>> answer = new AtomicReference<>(Mono.just("first"));
  private final List<Snapshot<String>> told = new ArrayList<>();

  private final Latest<String> latest =
      new Latest<>(
          Mono.defer(
              () -> {
                asked.incrementAndGet();
                return answer.get();
              }),
          INTERVAL,
          clock);

  private Disposable awaitAfter(Snapshot<String> seen) {
    return latest.after(seen).subscribe(told::add);
  }

  private Snapshot<String> first() {
    awaitAfter(Snapshot.nothing());
    clock.advanceTime();
    return told.remove(0);
  }

  @Test
  @DisplayName("is asked for at once by the first who waits, and not before")
  void asksOnDemand() {
    clock.advanceTimeBy(LONG);
    assertThat(asked).hasValue(0);

    assertThat(first()).isEqualTo(new Snapshot<>(1, "first", null));
    clock.advanceTimeBy(LONG);
    assertThat(asked).hasValue(1);
  }

  @Test
  @DisplayName("is asked for once for all who wait")
  void asksOnceForAll() {
    Snapshot<String> seen = first();
    answer.set(Mono.just("second"));
    awaitAfter(seen);
    awaitAfter(seen);
    clock.advanceTimeBy(INTERVAL);

    assertThat(told).hasSize(2).containsOnly(new Snapshot<>(2, "second", null));
    assertThat(asked).hasValue(2);
  }

  @Test
  @DisplayName("is known already to who comes late, whatever was missed")
  void latecomersMissWhatIsOld() {
    Snapshot<String> seen = first();
    answer.set(Mono.just("second"));
    awaitAfter(seen);
    clock.advanceTimeBy(INTERVAL);
    answer.set(Mono.just("third"));
    awaitAfter(told.get(0));
    clock.advanceTimeBy(INTERVAL);

    awaitAfter(seen);

    assertThat(told).extracting(Snapshot::value).containsExactly("second", "third", "third");
    assertThat(asked).hasValue(3);
  }

  @Test
  @DisplayName("is asked for again and again while nothing is new, at the interval")
  void sameIsNoNews() {
    awaitAfter(first());
    clock.advanceTimeBy(INTERVAL.multipliedBy(5));
    assertThat(told).isEmpty();
    assertThat(asked).hasValue(6);

    answer.set(Mono.just("second"));
    clock.advanceTimeBy(INTERVAL);
    assertThat(told).containsExactly(new Snapshot<>(2, "second", null));
  }

  @Test
  @DisplayName("is not asked for any more when all have gone away")
  void nobodyWaits() {
    awaitAfter(first()).dispose();
    clock.advanceTimeBy(LONG);
    assertThat(asked).hasValue(1);

    answer.set(Mono.just("second"));
    awaitAfter(new Snapshot<>(1, "first", null));
    clock.advanceTime();
    assertThat(told).containsExactly(new Snapshot<>(2, "second", null));
  }

  @Test
  @DisplayName("tells of a failure, keeps what was known, and goes on asking")
  void failureIsNews() {
    Snapshot<String> seen = first();
    answer.set(Mono.error(new IllegalStateException("out of order")));
    awaitAfter(seen);
    clock.advanceTimeBy(INTERVAL);

    Snapshot<String> failed = told.remove(0);
    assertThat(failed.value()).isEqualTo("first");
    assertThat(failed.problem()).isNotNull();
    assertThat(failed.problem().type()).isEqualTo("IllegalStateException");

    answer.set(Mono.just("first"));
    awaitAfter(failed);
    clock.advanceTimeBy(INTERVAL);
    assertThat(told).containsExactly(new Snapshot<>(3, "first", null));
  }
}
