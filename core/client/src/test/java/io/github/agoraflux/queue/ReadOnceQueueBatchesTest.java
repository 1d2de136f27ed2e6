package io.github.agoraflux.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.time.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.test.subscriber.TestSubscriber;

/** Whole batches, each handed over until somebody has dealt with it. */
class ReadOnceQueueBatchesTest {

  private static final List<Integer> FIRST = IntStream.range(0, 10).boxed().toList();
  private static final List<Integer> SECOND = IntStream.range(10, 20).boxed().toList();
  private static final List<Integer> THIRD = IntStream.range(20, 25).boxed().toList();

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final FakeEvents server = new FakeEvents(25, 10);
  private final ReadOnceQueue<Integer> queue =
      ReadOnceQueue.of(server.fetch(), 10, TimeSource.of(clock));

  @Test
  void batchesComeAsTheServerHandsThemOut() {
    StepVerifier.create(queue.drainBatches()).expectNext(FIRST, SECOND, THIRD).verifyComplete();
  }

  @Test
  void aBatchIsFetchedForEachRequest() {
    StepVerifier.create(queue.drainBatches(), 0)
        .expectSubscription()
        .then(() -> assertThat(server.fetched()).isZero())
        .thenRequest(1)
        .expectNext(FIRST)
        .then(() -> assertThat(server.fetched()).isOne())
        .thenRequest(1)
        .expectNext(SECOND)
        .then(() -> assertThat(server.fetched()).isEqualTo(2))
        .thenCancel()
        .verify();
  }

  @Test
  void aBatchWhoseNextWasNotRequestedGoesToTheNextSubscriberAgain() {
    StepVerifier.create(queue.drainBatches(), 1).expectNext(FIRST).thenCancel().verify();
    StepVerifier.create(queue.drainBatches(), 1).expectNext(FIRST).thenCancel().verify();
    assertThat(server.fetched()).isOne();

    StepVerifier.create(queue.drainBatches(), 1)
        .expectNext(FIRST)
        .thenRequest(1)
        .expectNext(SECOND)
        .thenCancel()
        .verify();

    StepVerifier.create(queue.drainBatches(), 1)
        .expectNext(SECOND)
        .thenRequest(1)
        .expectNext(THIRD)
        .thenCancel()
        .verify();
  }

  @Test
  void theLastBatchTooIsKeptUntilMoreIsRequested() {
    StepVerifier.create(queue.drainBatches(), 3)
        .expectNext(FIRST, SECOND, THIRD)
        .expectNoEvent(Duration.ofMillis(20))
        .thenCancel()
        .verify();

    StepVerifier.create(queue.drainBatches(), 1)
        .expectNext(THIRD)
        .expectNoEvent(Duration.ofMillis(20))
        .thenRequest(1)
        .verifyComplete();
  }

  @Test
  void workThatFailsLosesNoBatch() {
    List<List<Integer>> done = new ArrayList<>();
    Mono<Void> work =
        queue
            .drainBatches()
            .concatMap(
                batch ->
                    batch.equals(THIRD) && done.size() == 2
                        ? Mono.error(new IOException("no disk")).doOnError(e -> done.add(List.of()))
                        : Mono.fromRunnable(() -> done.add(batch)).thenReturn(batch),
                0)
            .then();

    StepVerifier.create(work).verifyError(IOException.class);
    StepVerifier.create(work).verifyComplete();

    assertThat(done).containsExactly(FIRST, SECOND, List.of(), THIRD);
  }

  @Test
  void slowWorkHoldsTheNextFetchBack() {
    Sinks.Empty<Void> working = Sinks.empty();
    TestSubscriber<Void> subscriber = TestSubscriber.create();
    queue.drainBatches().concatMap(batch -> working.asMono(), 0).subscribe(subscriber);

    assertThat(server.fetched()).isOne();
    subscriber.cancel();

    StepVerifier.create(queue.drainBatches(), 1).expectNext(FIRST).thenCancel().verify();
  }

  @Test
  void aRemainderOfSingleItemsIsABatch() {
    StepVerifier.create(queue.drain().take(4)).expectNextCount(4).verifyComplete();

    StepVerifier.create(queue.drainBatches(), 1)
        .expectNext(List.of(4, 5, 6, 7, 8, 9))
        .thenCancel()
        .verify();
    StepVerifier.create(queue.drain().take(6)).expectNext(4, 5, 6, 7, 8, 9).verifyComplete();
  }

  @Test
  void pollingGivesBatchesThatAreNeverEmpty() {
    TestSubscriber<List<Integer>> subscriber = TestSubscriber.create();
    queue.pollBatches(Duration.ofSeconds(5)).subscribe(subscriber);
    assertThat(subscriber.getReceivedOnNext()).containsExactly(FIRST, SECOND, THIRD);

    clock.advanceTimeBy(Duration.ofSeconds(60));
    assertThat(subscriber.getReceivedOnNext()).hasSize(3);
    assertThat(server.fetched()).isEqualTo(3 + 12);

    server.add(2);
    clock.advanceTimeBy(Duration.ofSeconds(5));
    assertThat(subscriber.getReceivedOnNext()).last().isEqualTo(List.of(25, 26));
    assertThat(subscriber.isTerminated()).isFalse();
    subscriber.cancel();
  }
}
