package io.github.agoraflux.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.subscriber.TestSubscriber;
import reactor.test.util.RaceTestUtils;

/** Ten thousand events, and subscribers that leave whenever they like. */
class ReadOnceQueueLossTest {

  private static final int EVENTS = 10_000;
  private static final int CANCELLATIONS = 100;
  private static final int ROUNDS = 1000;
  private static final List<Integer> ALL = IntStream.range(0, EVENTS).boxed().toList();

  /** Receives on demand, and leaves after so many. */
  private static final class Leaver<T> extends BaseSubscriber<T> {

    private final List<T> received;
    private final int enough;
    private final int step;
    private int count;

    Leaver(List<T> received, int enough, int step) {
      this.received = received;
      this.enough = enough;
      this.step = step;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
      request(step);
    }

    @Override
    protected void hookOnNext(T item) {
      received.add(item);
      if (++count == enough) {
        cancel();
      } else if (count % step == 0) {
        request(step);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void nothingIsLostNothingComesTwiceAndTheOrderIsKept(long seed) {
    Random random = new Random(seed);
    FakeEvents server = new FakeEvents(EVENTS, 1 + random.nextInt(300));
    ReadOnceQueue<Integer> queue = ReadOnceQueue.of(server.fetch(), 300, TimeSource.system());
    List<Integer> received = new ArrayList<>();

    for (int i = 0; i < CANCELLATIONS; i++) {
      int enough = 1 + random.nextInt(2 * EVENTS / CANCELLATIONS - 1);
      queue.drain().subscribe(new Leaver<>(received, enough, 1 + random.nextInt(50)));
    }
    while (received.size() < EVENTS) {
      queue.drain().subscribe(new Leaver<>(received, EVENTS, 1000));
    }

    assertThat(received).isEqualTo(ALL);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whoLeavesDuringAFetchLosesNothingToo(long seed) {
    Random random = new Random(seed);
    FakeEvents server = new FakeEvents(EVENTS, 100);
    Mono<List<Integer>> fetch = server.fetch().publishOn(Schedulers.parallel());
    ReadOnceQueue<Integer> queue = ReadOnceQueue.of(fetch, 100, TimeSource.system());
    List<Integer> received = Collections.synchronizedList(new ArrayList<>());

    for (int i = 0; i < CANCELLATIONS; i++) {
      Leaver<Integer> leaver = new Leaver<>(received, 1 + random.nextInt(150), 1000);
      RaceTestUtils.race(() -> queue.drain().subscribe(leaver), leaver::cancel);
    }
    StepVerifier.create(queue.drain().doOnNext(received::add).then())
        .expectComplete()
        .verify(Duration.ofSeconds(10));

    assertThat(received).isEqualTo(ALL);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyBatchIsDealtWithAtLeastOnceAndInOrder(long seed) {
    Random random = new Random(seed);
    FakeEvents server = new FakeEvents(EVENTS, 50);
    ReadOnceQueue<Integer> queue = ReadOnceQueue.of(server.fetch(), 50, TimeSource.system());
    List<List<Integer>> received = new ArrayList<>();

    for (int i = 0; i < CANCELLATIONS; i++) {
      queue.drainBatches().subscribe(new Leaver<>(received, 1 + random.nextInt(3), 1));
    }
    queue.drainBatches().subscribe(new Leaver<>(received, EVENTS, 1));

    assertThat(received.stream().distinct().flatMap(List::stream)).isEqualTo(ALL);
    assertThat(received).hasSizeGreaterThan(EVENTS / 50);
  }

  @Test
  void ofTwoSubscribersAtOnceOneIsLetIn() {
    for (int round = 0; round < ROUNDS; round++) {
      FakeEvents server = new FakeEvents(5, 10);
      ReadOnceQueue<Integer> queue = ReadOnceQueue.of(server.fetch(), 10, TimeSource.system());
      List<Integer> received = Collections.synchronizedList(new ArrayList<>());
      List<Throwable> refused = Collections.synchronizedList(new ArrayList<>());
      Runnable subscribe = () -> queue.drain().subscribe(received::add, refused::add);

      RaceTestUtils.race(subscribe, subscribe);

      assertThat(received).containsExactly(0, 1, 2, 3, 4);
      assertThat(refused).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void whoFollowsACancelledSubscriberIsAlwaysLetIn() {
    for (int round = 0; round < ROUNDS; round++) {
      Sinks.One<List<Integer>> answer = Sinks.one();
      AtomicInteger asked = new AtomicInteger();
      ReadOnceQueue<Integer> queue =
          ReadOnceQueue.of(
              Mono.defer(() -> asked.getAndIncrement() == 0 ? answer.asMono() : Mono.empty()),
              2,
              TimeSource.system());
      List<Integer> received = Collections.synchronizedList(new ArrayList<>());
      Leaver<Integer> first = new Leaver<>(received, 2, 2);
      TestSubscriber<Integer> second = TestSubscriber.create();
      queue.drain().subscribe(first);

      RaceTestUtils.race(
          () -> answer.tryEmitValue(List.of(0, 1)),
          () -> {
            first.cancel();
            queue.drain().doOnNext(received::add).subscribe(second);
          });

      assertThat(received).containsExactly(0, 1);
      assertThat(second.isTerminatedComplete()).isTrue();
      assertThat(second.getProtocolErrors()).isEmpty();
    }
  }
}
