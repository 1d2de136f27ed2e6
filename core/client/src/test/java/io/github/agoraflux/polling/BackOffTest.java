package io.github.agoraflux.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.time.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.test.subscriber.TestSubscriber;

/** When a failed call is made again, and when no more, in virtual time. */
class BackOffTest {

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final BackOff backOff = BackOff.afterSeconds(3, 6, 9).time(TimeSource.of(clock));
  private final List<Long> calledAt = new ArrayList<>();

  private Mono<String> succeedingAt(int call) {
    return Mono.fromCallable(
        () -> {
          calledAt.add(clock.now(TimeUnit.SECONDS));
          if (calledAt.size() < call) {
            throw new IOException("not yet");
          }
          return "done";
        });
  }

  @Test
  void waitsLongerBeforeEachRepeat() {
    TestSubscriber<String> subscriber = TestSubscriber.create();
    backOff.retry(succeedingAt(4), IOException.class::isInstance).subscribe(subscriber);

    clock.advanceTimeBy(Duration.ofMinutes(1));

    assertThat(calledAt).containsExactly(0L, 3L, 9L, 18L);
    assertThat(subscriber.getReceivedOnNext()).containsExactly("done");
  }

  @Test
  void waitsBeforeTheFirstCallIfItIsToCallLater() {
    TestSubscriber<String> subscriber = TestSubscriber.create();
    backOff.retryLater(succeedingAt(3), IOException.class::isInstance).subscribe(subscriber);

    clock.advanceTimeBy(Duration.ofMinutes(1));

    assertThat(calledAt).containsExactly(3L, 6L, 12L);
    assertThat(subscriber.getReceivedOnNext()).containsExactly("done");
  }

  @Test
  void callsAtOnceIfThereIsNoWaitToCallLaterAfter() {
    TestSubscriber<String> subscriber = TestSubscriber.create();
    BackOff.after()
        .time(TimeSource.of(clock))
        .retryLater(succeedingAt(1), IOException.class::isInstance)
        .subscribe(subscriber);

    assertThat(calledAt).containsExactly(0L);
    assertThat(subscriber.getReceivedOnNext()).containsExactly("done");
  }

  @Test
  void failsAsTheLastRepeatDid() {
    TestSubscriber<String> subscriber = TestSubscriber.create();
    backOff.retry(succeedingAt(5), IOException.class::isInstance).subscribe(subscriber);

    clock.advanceTimeBy(Duration.ofMinutes(1));

    assertThat(calledAt).hasSize(4);
    assertThat(subscriber.expectTerminalError()).isInstanceOf(IOException.class);
  }

  @Test
  void repeatsNothingElse() {
    TestSubscriber<String> subscriber = TestSubscriber.create();
    backOff.retry(succeedingAt(2), IllegalStateException.class::isInstance).subscribe(subscriber);

    clock.advanceTimeBy(Duration.ofMinutes(1));

    assertThat(calledAt).containsExactly(0L);
    assertThat(subscriber.expectTerminalError()).isInstanceOf(IOException.class);
  }

  @Test
  void callsNoMoreAfterACancellation() {
    Disposable waiting = backOff.retry(succeedingAt(4), failure -> true).subscribe();
    clock.advanceTimeBy(Duration.ofSeconds(4));
    waiting.dispose();

    clock.advanceTimeBy(Duration.ofMinutes(1));

    assertThat(calledAt).containsExactly(0L, 3L);
  }

  @Test
  void countsItsRepeatsForEachSubscriberAlone() {
    Mono<String> call = backOff.retry(succeedingAt(99), failure -> true);
    TestSubscriber<String> first = TestSubscriber.create();
    TestSubscriber<String> second = TestSubscriber.create();
    call.subscribe(first);
    clock.advanceTimeBy(Duration.ofMinutes(1));
    call.subscribe(second);

    clock.advanceTimeBy(Duration.ofMinutes(1));

    assertThat(calledAt).hasSize(8);
  }

  @Test
  void refusesNegativeWaits() {
    assertThatThrownBy(() -> BackOff.after(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("waits must not be negative, but was PT-1S");
  }
}
