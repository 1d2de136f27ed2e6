package io.github.agoraflux.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import reactor.test.subscriber.TestSubscriber;
import reactor.test.util.RaceTestUtils;

/** That what was started is stopped, once, at whatever moment it ends. */
class SessionTest {

  private final List<String> journal = new CopyOnWriteArrayList<>();
  private final Sinks.One<String> started = Sinks.one();
  private final Session<String> session =
      Session.of(started.asMono().doOnSubscribe(subscription -> journal.add("start")), this::stop);

  private Publisher<?> stop(String running) {
    return Mono.fromRunnable(() -> journal.add("stop " + running));
  }

  @Test
  void nothingHappensBeforeASubscription() {
    Flux<String> unused = session.use(Mono::just);

    assertThat(unused).isNotNull();
    assertThat(journal).isEmpty();
  }

  @Test
  void completesAfterTheStop() {
    TestSubscriber<String> subscriber = TestSubscriber.create();
    TestPublisher<Void> stopping = TestPublisher.create();
    Session.of(Mono.just("one"), running -> stopping).use(Mono::just).subscribe(subscriber);

    assertThat(subscriber.getReceivedOnNext()).containsExactly("one");
    assertThat(subscriber.isTerminated()).isFalse();
    stopping.complete();
    assertThat(subscriber.isTerminatedComplete()).isTrue();
  }

  @Test
  void stopsAfterAFailure() {
    started.tryEmitValue("one");

    StepVerifier.create(session.use(running -> Flux.error(new IllegalStateException("broken"))))
        .verifyErrorMessage("broken");
    assertThat(journal).containsExactly("start", "stop one");
  }

  @Test
  void stopsAfterAUseThatThrows() {
    started.tryEmitValue("one");

    StepVerifier.create(
            session.use(
                running -> {
                  throw new IllegalStateException("thrown");
                }))
        .verifyErrorMessage("thrown");
    assertThat(journal).containsExactly("start", "stop one");
  }

  @Test
  void stopsAfterACancellation() {
    started.tryEmitValue("one");

    StepVerifier.create(session.use(running -> Flux.never().startWith(running)))
        .expectNext("one")
        .thenCancel()
        .verify();
    assertThat(journal).containsExactly("start", "stop one");
  }

  @Test
  void stopsWhatWasStartedForACancelledSubscriber() {
    TestSubscriber<String> subscriber = TestSubscriber.create();
    session.use(this::unexpected).subscribe(subscriber);
    subscriber.cancel();

    assertThat(journal).containsExactly("start");
    started.tryEmitValue("late");
    assertThat(journal).containsExactly("start", "stop late");
  }

  @Test
  void startsNothingForASubscriberThatIsGone() {
    session.use(this::unexpected).take(0).subscribe();

    assertThat(journal).isEmpty();
  }

  @Test
  void hasNothingToStopIfTheStartFails() {
    started.tryEmitError(new IllegalStateException("refused"));

    StepVerifier.create(session.use(this::unexpected)).verifyErrorMessage("refused");
    assertThat(journal).containsExactly("start");
  }

  @Test
  void hasNothingToUseIfTheStartIsEmpty() {
    started.tryEmitEmpty();

    StepVerifier.create(session.use(this::unexpected)).verifyComplete();
    assertThat(journal).containsExactly("start");
  }

  @Test
  void tellsOfAStartThatFailsAfterACancellation() {
    List<Throwable> dropped = new ArrayList<>();
    TestSubscriber<String> subscriber =
        TestSubscriber.builder()
            .contextPut("reactor.onErrorDropped.local", consumer(dropped))
            .build();
    session.use(this::unexpected).subscribe(subscriber);
    subscriber.cancel();
    started.tryEmitError(new IllegalStateException("refused"));

    assertThat(dropped).singleElement().extracting(Throwable::getMessage).isEqualTo("refused");
  }

  @Test
  void tellsOfAStopThatFailsAfterACancelledStart() {
    List<Throwable> dropped = new ArrayList<>();
    TestSubscriber<String> subscriber =
        TestSubscriber.builder()
            .contextPut("reactor.onErrorDropped.local", consumer(dropped))
            .build();
    Session.of(started.asMono(), running -> Mono.error(new IllegalStateException("stuck")))
        .use(this::unexpected)
        .subscribe(subscriber);
    subscriber.cancel();
    started.tryEmitValue("late");

    assertThat(dropped).singleElement().extracting(Throwable::getMessage).isEqualTo("stuck");
  }

  @Test
  void failsAsTheStopDidAfterAUseThatCompleted() {
    IllegalStateException stuck = new IllegalStateException("stuck");

    StepVerifier.create(
            Session.of(Mono.just("one"), running -> Mono.error(stuck))
                .use(running -> Flux.just("a", "b")))
        .expectNext("a", "b")
        .verifyErrorMatches(failure -> failure == stuck);
  }

  @Test
  void aStopThatFailsAfterAFailureIsSuppressed() {
    StepVerifier.create(
            Session.of(Mono.just("one"), running -> Mono.error(new IllegalStateException("stuck")))
                .use(running -> Mono.error(new IllegalStateException("broken"))))
        .verifyErrorSatisfies(
            failure -> {
              assertThat(failure).hasMessage("broken");
              assertThat(failure.getSuppressed())
                  .extracting(Throwable::getMessage)
                  .contains("stuck");
            });
  }

  @Test
  void everySubscriptionStartsOneOfItsOwn() {
    AtomicInteger number = new AtomicInteger();
    Flux<Integer> numbers =
        Session.of(Mono.fromSupplier(number::incrementAndGet), running -> stop("" + running))
            .use(Mono::just);

    StepVerifier.create(numbers.concatWith(numbers)).expectNext(1, 2).verifyComplete();
    assertThat(journal).containsExactly("stop 1", "stop 2");
  }

  @Test
  void seesTheSubscribersContext() {
    Flux<String> seen =
        Session.of(
                Mono.deferContextual(context -> Mono.just(context.<String>get("who"))), this::stop)
            .use(Mono::just)
            .contextWrite(context -> context.put("who", "me"));

    StepVerifier.create(seen).expectNext("me").verifyComplete();
  }

  @Test
  void stopsOnceHoweverStartAndCancellationRace() {
    for (int race = 0; race < 2_000; race++) {
      AtomicInteger stops = new AtomicInteger();
      Sinks.One<String> starting = Sinks.one();
      TestSubscriber<String> subscriber = TestSubscriber.create();
      Session.of(starting.asMono(), running -> Mono.fromRunnable(stops::incrementAndGet))
          .use(running -> Flux.<String>never())
          .subscribe(subscriber);

      RaceTestUtils.race(() -> starting.tryEmitValue("one"), subscriber::cancel);
      assertThat(stops).hasValue(1);
    }
  }

  private Publisher<String> unexpected(String running) {
    journal.add("used " + running);
    return Mono.empty();
  }

  private static Consumer<Throwable> consumer(List<Throwable> dropped) {
    return dropped::add;
  }

  @Test
  void startsWithWhatWasPrepared() {
    Session<String> prepared =
        Session.prepared(
            Mono.just("resource"), resource -> Mono.just(resource + " running"), this::stop);

    StepVerifier.create(prepared.use(Mono::just)).expectNext("resource running").verifyComplete();
    assertThat(journal).containsExactly("stop resource running");
  }

  @Test
  void startsNothingIfItIsCancelledWhileItPrepares() {
    TestPublisher<String> preparing = TestPublisher.create();
    Session<String> prepared =
        Session.prepared(
            preparing.mono(),
            resource -> Mono.fromSupplier(() -> journal.add("start") ? "running" : ""),
            this::stop);

    StepVerifier.create(prepared.use(Mono::just)).thenCancel().verify();

    preparing.assertCancelled();
    assertThat(journal).isEmpty();
  }

  @Test
  void startsNothingIfThePreparationFails() {
    Session<String> prepared =
        Session.prepared(
            Mono.<String>error(new IllegalStateException("no resource")),
            resource -> Mono.fromSupplier(() -> journal.add("start") ? "running" : ""),
            this::stop);

    StepVerifier.create(prepared.use(Mono::just)).verifyErrorMessage("no resource");
    assertThat(journal).isEmpty();
  }
}
