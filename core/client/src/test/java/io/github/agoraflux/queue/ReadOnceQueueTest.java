package io.github.agoraflux.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.time.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import reactor.test.subscriber.TestSubscriber;

/** What comes out of a queue, to whom, and that nothing which was fetched is dropped. */
class ReadOnceQueueTest {

  private final FakeEvents server = new FakeEvents(25, 10);
  private final ReadOnceQueue<Integer> queue = queue(server.fetch(), 10);

  private static <T> ReadOnceQueue<T> queue(Mono<List<T>> fetch, int fullBatch) {
    return ReadOnceQueue.of(fetch, fullBatch, TimeSource.system());
  }

  private static <T> TestSubscriber<T> subscriber(long demand) {
    return TestSubscriber.builder().initialRequest(demand).build();
  }

  private static List<Integer> numbers(int first, int end) {
    return IntStream.range(first, end).boxed().toList();
  }

  @Test
  void drainGivesWhatLiesInTheQueueAndCompletes() {
    StepVerifier.create(queue.drain()).expectNextSequence(numbers(0, 25)).verifyComplete();

    assertThat(server.fetched()).isEqualTo(3);
  }

  @Test
  void drainAsksAgainAfterAFullBatchUntilOneIsNotFull() {
    FakeEvents even = new FakeEvents(20, 10);

    StepVerifier.create(queue(even.fetch(), 10).drain()).expectNextCount(20).verifyComplete();

    assertThat(even.fetched()).isEqualTo(3);
  }

  @Test
  void drainCompletesRightAfterTheLastItem() {
    StepVerifier.create(queue.drain(), 25).expectNextCount(25).verifyComplete();
  }

  @Test
  void anEmptyQueueCompletesOnTheFirstDemand() {
    FakeEvents empty = new FakeEvents(0, 10);

    StepVerifier.create(queue(empty.fetch(), 10).drain(), 0)
        .expectSubscription()
        .then(() -> assertThat(empty.fetched()).isZero())
        .thenRequest(1)
        .verifyComplete();

    assertThat(empty.fetched()).isOne();
  }

  @Test
  void aFetchThatCompletesEmptyIsAnEmptyBatch() {
    StepVerifier.create(queue(Mono.empty(), 10).drain()).verifyComplete();
  }

  @Test
  void nothingIsFetchedWithoutDemand() {
    StepVerifier.create(queue.drain(), 0)
        .expectSubscription()
        .then(() -> assertThat(server.fetched()).isZero())
        .thenRequest(10)
        .expectNextCount(10)
        .then(() -> assertThat(server.fetched()).isOne())
        .thenRequest(1)
        .expectNext(10)
        .then(() -> assertThat(server.fetched()).isEqualTo(2))
        .thenCancel()
        .verify();

    assertThat(server.fetched()).isEqualTo(2);
  }

  @Test
  void aCancelledSubscribersRemainderGoesToTheNext() {
    StepVerifier.create(queue.drain().take(3)).expectNext(0, 1, 2).verifyComplete();
    assertThat(server.handedOut()).isEqualTo(10);

    StepVerifier.create(queue.drain(), 7)
        .expectNextSequence(numbers(3, 10))
        .then(() -> assertThat(server.fetched()).isOne())
        .thenCancel()
        .verify();

    StepVerifier.create(queue.drain()).expectNextSequence(numbers(10, 25)).verifyComplete();
  }

  @Test
  void theNextSubscriberAsksTheServerForItself() {
    FakeEvents few = new FakeEvents(3, 10);
    ReadOnceQueue<Integer> kept = queue(few.fetch(), 10);
    StepVerifier.create(kept.drain().take(1)).expectNext(0).verifyComplete();
    few.add(2);

    StepVerifier.create(kept.drain()).expectNext(1, 2, 3, 4).verifyComplete();
  }

  @Test
  void aFetchUnderWaySurvivesItsSubscriber() {
    Sinks.One<List<String>> answer = Sinks.one();
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger cancelled = new AtomicInteger();
    ReadOnceQueue<String> slow =
        queue(
            Mono.defer(
                () ->
                    asked.getAndIncrement() == 0
                        ? answer.asMono().doOnCancel(cancelled::incrementAndGet)
                        : Mono.just(List.of())),
            10);
    TestSubscriber<String> first = subscriber(1);
    slow.drain().subscribe(first);
    first.cancel();
    TestSubscriber<String> second = subscriber(Long.MAX_VALUE);
    slow.drain().subscribe(second);

    assertThat(asked).hasValue(1);
    answer.tryEmitValue(List.of("a", "b"));

    assertThat(cancelled).hasValue(0);
    assertThat(first.getReceivedOnNext()).isEmpty();
    assertThat(second.getReceivedOnNext()).containsExactly("a", "b");
    assertThat(second.isTerminatedComplete()).isTrue();
  }

  @Test
  void whatArrivesWhileNobodyIsThereWaitsForTheNext() {
    Sinks.One<List<String>> answer = Sinks.one();
    ReadOnceQueue<String> slow = queue(answer.asMono(), 2);
    TestSubscriber<String> first = subscriber(1);
    slow.drain().subscribe(first);
    first.cancel();
    answer.tryEmitValue(List.of("a", "b"));

    StepVerifier.create(slow.drain(), 2).expectNext("a", "b").thenCancel().verify();
  }

  @Test
  void aSecondSubscriberIsRefusedAndTheFirstUndisturbed() {
    TestSubscriber<Integer> first = subscriber(2);
    queue.drain().subscribe(first);

    for (Flux<?> second :
        List.of(queue.drain(), queue.poll(Duration.ofSeconds(1)), queue.drainBatches())) {
      StepVerifier.create(second)
          .verifyErrorSatisfies(
              error ->
                  assertThat(error)
                      .isInstanceOf(IllegalStateException.class)
                      .hasMessageStartingWith("the queue has a subscriber already"));
    }

    first.request(100);
    assertThat(first.getReceivedOnNext()).isEqualTo(numbers(0, 25));
    assertThat(first.isTerminatedComplete()).isTrue();
  }

  @Test
  void aFailureIsDeliveredAfterWhatIsInHandAndTheQueueGoesOn() {
    IOException failure = new IOException("no network");
    AtomicInteger asked = new AtomicInteger();
    ReadOnceQueue<Integer> shaky =
        queue(
            Mono.defer(
                () ->
                    asked.incrementAndGet() == 2
                        ? Mono.<List<Integer>>error(failure)
                        : server.fetch()),
            10);

    StepVerifier.create(shaky.drain())
        .expectNextSequence(numbers(0, 10))
        .verifyErrorMatches(error -> error == failure);
    StepVerifier.create(shaky.drain()).expectNextSequence(numbers(10, 25)).verifyComplete();
  }

  @Test
  void aFailureWithNobodyThereGoesToTheNextSubscriberOnce() {
    Sinks.One<List<Integer>> answer = Sinks.one();
    AtomicInteger asked = new AtomicInteger();
    ReadOnceQueue<Integer> shaky =
        queue(
            Mono.defer(() -> asked.incrementAndGet() == 1 ? answer.asMono() : server.fetch()), 10);
    TestSubscriber<Integer> first = subscriber(1);
    shaky.drain().subscribe(first);
    first.cancel();
    answer.tryEmitError(new IOException("no network"));

    StepVerifier.create(shaky.drain(), 0)
        .expectSubscription()
        .expectNoEvent(Duration.ofMillis(20))
        .thenRequest(1)
        .verifyError(IOException.class);
    StepVerifier.create(shaky.drain()).expectNextCount(25).verifyComplete();
    assertThat(first.isTerminated()).isFalse();
  }

  @Test
  void aNewSubscriberIsToldNothingBeforeItHasItsSubscription() {
    Sinks.One<List<Integer>> answer = Sinks.one();
    ReadOnceQueue<Integer> shaky = queue(answer.asMono(), 10);
    TestSubscriber<Integer> first = subscriber(1);
    shaky.drain().subscribe(first);
    first.cancel();

    // The failure arrives just while the next subscriber is being let in.
    StepVerifier.create(
            shaky
                .drain()
                .doOnSubscribe(subscription -> answer.tryEmitError(new IOException("no network"))))
        .expectSubscription()
        .verifyError(IOException.class);
  }

  @Test
  void aFinishedSubscriberMayComeAgainFromWithinItsCompletion() {
    StepVerifier.create(queue.drain().repeat(2)).expectNextCount(25).verifyComplete();

    assertThat(server.fetched()).isEqualTo(5);
  }

  @Test
  void aCancelledSubscriberMayComeAgainFromWithinItsLastItem() {
    StepVerifier.create(queue.drain().take(4).repeat(5))
        .expectNextSequence(numbers(0, 24))
        .verifyComplete();
    StepVerifier.create(queue.drain()).expectNext(24).verifyComplete();
  }

  @Test
  void theNextMaySubscribeWhileACancelledOneStillHasItsLastItemInHand() {
    TestSubscriber<Integer> second = subscriber(Long.MAX_VALUE);
    BaseSubscriber<Integer> first =
        new BaseSubscriber<>() {
          @Override
          protected void hookOnNext(Integer item) {
            cancel();
            queue.drain().subscribe(second);
          }
        };

    queue.drain().subscribe(first);

    assertThat(second.getReceivedOnNext()).isEqualTo(numbers(1, 25));
    assertThat(second.isTerminatedComplete()).isTrue();
  }

  @Test
  void aFailedSubscriberMayComeAgainFromWithinItsFailure() {
    AtomicInteger asked = new AtomicInteger();
    ReadOnceQueue<Integer> shaky =
        queue(
            Mono.defer(
                () ->
                    asked.incrementAndGet() % 2 == 0
                        ? Mono.<List<Integer>>error(new IOException("no network"))
                        : server.fetch()),
            10);

    StepVerifier.create(shaky.drain().retry(3)).expectNextSequence(numbers(0, 25)).verifyComplete();
  }

  @Test
  void manyFullBatchesAtOnceNeedNoStack() {
    FakeEvents many = new FakeEvents(100_000, 1);

    StepVerifier.create(queue(many.fetch(), 1).drain()).expectNextCount(100_000).verifyComplete();

    assertThat(many.fetched()).isEqualTo(100_001);
  }

  @Test
  void aNullAmongTheItemsCostsNoneOfTheOthers() {
    AtomicInteger asked = new AtomicInteger();
    ReadOnceQueue<String> queue =
        queue(
            Mono.fromSupplier(
                () -> asked.getAndIncrement() == 0 ? Arrays.asList("a", null, "b") : List.of()),
            3);

    StepVerifier.create(queue.drain()).expectNext("a", "b").verifyComplete();
    assertThat(asked).hasValue(2);
  }

  @Test
  void fetchesSeeTheSubscribersContext() {
    List<String> traces = new ArrayList<>();
    ReadOnceQueue<Integer> traced =
        queue(
            Mono.deferContextual(
                context -> {
                  traces.add(context.get("trace"));
                  return server.fetch();
                }),
            10);

    StepVerifier.create(traced.drain().take(5).contextWrite(c -> c.put("trace", "one")))
        .expectNextCount(5)
        .verifyComplete();
    StepVerifier.create(traced.drain().contextWrite(c -> c.put("trace", "two")))
        .expectNextCount(20)
        .verifyComplete();

    assertThat(traces).containsExactly("one", "two", "two");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void demandThatIsNotPositiveIsAnErrorAndCostsNoItem(long demand) {
    Subscription[] upstream = new Subscription[1];
    TestSubscriber<Integer> bad = subscriber(0);
    queue.drain().doOnSubscribe(subscription -> upstream[0] = subscription).subscribe(bad);
    bad.request(3);

    upstream[0].request(demand);

    assertThat(bad.expectTerminalError())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3.9");
    StepVerifier.create(queue.drain()).expectNextSequence(numbers(3, 25)).verifyComplete();
  }

  @Test
  void whatCannotWorkIsRefused() {
    assertThatThrownBy(() -> queue(server.fetch(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("fullBatch must be from 1 ");
    assertThatThrownBy(() -> queue.poll(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("interval must be longer than zero, but was PT0S");
    assertThatThrownBy(() -> queue.pollBatches(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("interval must be longer than zero");
  }
}
