package io.github.agoraflux.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.time.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.test.subscriber.TestSubscriber;

/** When a queue is asked again, in virtual time. */
class ReadOnceQueuePollingTest {

  private static final Duration INTERVAL = Duration.ofSeconds(10);
  private static final Duration ALMOST = INTERVAL.minusMillis(1);
  private static final Duration A_BIT = Duration.ofMillis(1);

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final FakeEvents server = new FakeEvents(0, 10);
  private final ReadOnceQueue<Integer> queue = queue(server.fetch());

  private ReadOnceQueue<Integer> queue(Mono<List<Integer>> fetch) {
    return ReadOnceQueue.of(fetch, 10, TimeSource.of(clock));
  }

  private static TestSubscriber<Integer> subscriber(long demand) {
    return TestSubscriber.builder().initialRequest(demand).build();
  }

  @Test
  void theFirstQuestionComesAtOnceAndTheOthersAfterTheInterval() {
    TestSubscriber<Integer> subscriber = subscriber(Long.MAX_VALUE);
    queue.poll(INTERVAL).subscribe(subscriber);
    assertThat(server.fetched()).isOne();

    clock.advanceTimeBy(ALMOST);
    assertThat(server.fetched()).isOne();
    clock.advanceTimeBy(A_BIT);
    assertThat(server.fetched()).isEqualTo(2);
    clock.advanceTimeBy(INTERVAL.multipliedBy(10));
    assertThat(server.fetched()).isEqualTo(12);
    assertThat(subscriber.isTerminated()).isFalse();
    subscriber.cancel();
  }

  @Test
  void aFullBatchIsFollowedAtOnce() {
    TestSubscriber<Integer> subscriber = subscriber(Long.MAX_VALUE);
    queue.poll(INTERVAL).subscribe(subscriber);
    server.add(25);

    clock.advanceTimeBy(INTERVAL);

    assertThat(subscriber.getReceivedOnNext()).hasSize(25);
    assertThat(server.fetched()).isEqualTo(1 + 3);
    subscriber.cancel();
  }

  @Test
  void withoutDemandNobodyIsAsked() {
    server.add(5);
    TestSubscriber<Integer> subscriber = subscriber(5);
    queue.poll(INTERVAL).subscribe(subscriber);

    clock.advanceTimeBy(INTERVAL.multipliedBy(3));
    assertThat(server.fetched()).isOne();

    subscriber.request(1);
    assertThat(server.fetched()).isEqualTo(2);
    subscriber.cancel();
  }

  @Test
  void demandDuringTheIntervalDoesNotShortenIt() {
    TestSubscriber<Integer> subscriber = subscriber(1);
    queue.poll(INTERVAL).subscribe(subscriber);

    clock.advanceTimeBy(INTERVAL.dividedBy(2));
    for (int i = 0; i < 100; i++) {
      subscriber.request(1);
    }
    assertThat(server.fetched()).isOne();

    clock.advanceTimeBy(INTERVAL.dividedBy(2));
    assertThat(server.fetched()).isEqualTo(2);
    subscriber.cancel();
  }

  @Test
  void theIntervalBeginsWithTheAnswerAndFetchesNeverOverlap() {
    Duration slow = INTERVAL.multipliedBy(2);
    TestSubscriber<Integer> subscriber = subscriber(Long.MAX_VALUE);
    queue(server.fetch().delayElement(slow, clock)).poll(INTERVAL).subscribe(subscriber);

    clock.advanceTimeBy(slow.plus(ALMOST));
    assertThat(server.fetched()).isOne();
    clock.advanceTimeBy(A_BIT);
    assertThat(server.fetched()).isEqualTo(2);
    clock.advanceTimeBy(slow.plus(INTERVAL).multipliedBy(5));
    assertThat(server.fetched()).isEqualTo(7);
    assertThat(subscriber.isTerminated()).isFalse();
    subscriber.cancel();
  }

  @Test
  void cancellingEndsThePolling() {
    TestSubscriber<Integer> subscriber = subscriber(Long.MAX_VALUE);
    queue.poll(INTERVAL).subscribe(subscriber);

    subscriber.cancel();
    clock.advanceTimeBy(INTERVAL.multipliedBy(10));

    assertThat(server.fetched()).isOne();
  }

  @Test
  void theNextSubscriberBringsItsOwnPace() {
    TestSubscriber<Integer> patient = subscriber(1);
    queue.poll(INTERVAL.multipliedBy(100)).subscribe(patient);
    patient.cancel();
    TestSubscriber<Integer> hasty = subscriber(Long.MAX_VALUE);
    queue.poll(INTERVAL).subscribe(hasty);
    assertThat(server.fetched()).isEqualTo(2);

    clock.advanceTimeBy(INTERVAL);

    assertThat(server.fetched()).isEqualTo(3);
    hasty.cancel();
  }

  @Test
  void aFailureEndsThePollingAndTheQueueGoesOn() {
    AtomicInteger asked = new AtomicInteger();
    ReadOnceQueue<Integer> shaky =
        queue(
            Mono.defer(
                () ->
                    asked.incrementAndGet() == 2
                        ? Mono.<List<Integer>>error(new IOException("no network"))
                        : server.fetch()));
    TestSubscriber<Integer> first = subscriber(Long.MAX_VALUE);
    shaky.poll(INTERVAL).subscribe(first);
    clock.advanceTimeBy(INTERVAL);
    assertThat(first.expectTerminalError()).isInstanceOf(IOException.class);

    server.add(1);
    TestSubscriber<Integer> second = subscriber(Long.MAX_VALUE);
    shaky.poll(INTERVAL).subscribe(second);
    assertThat(second.getReceivedOnNext()).containsExactly(0);
    second.cancel();
  }
}
