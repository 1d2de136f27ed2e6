package io.github.agoraflux.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.ConnectionLostException;
import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.Phase;
import io.github.agoraflux.error.QuotaExceededException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.error.UnreachableException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.Headers;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.limit.LimiterSettings;
import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.limit.QuotaScope;
import io.github.agoraflux.limit.Rate;
import io.github.agoraflux.limit.RateLimits;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

@DisplayName("Rate limiting of attempts")
class RateLimitingTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MILLI = Duration.ofMillis(1);
  private static final Duration MAX_WAIT = Duration.ofSeconds(5);
  private static final Endpoint ENDPOINT = Endpoint.https("api.agora.io");

  private static final Operation.Template<Void> LIST =
      Operation.named("test.list").get("/v1/list").quota(QuotaScope.APP.permits(1).perSecond());
  private static final Operation.Template<Void> OTHER =
      Operation.named("test.other").get("/v1/other").quota(QuotaScope.APP.permits(1).perSecond());
  private static final Operation.Template<Void> FREE = Operation.named("test.free").get("/v1/free");
  private static final Operation.Template<Void> UPDATE =
      Operation.named("test.update")
          .put("/v1/converters/{converterId}")
          .quota(Quota.ofEach("converterId", new Rate(1, SECOND)));
  private static final Operation.Template<Void> TWICE_LIMITED =
      Operation.named("test.twice")
          .put("/v1/twice/{converterId}")
          .quota(QuotaScope.ACCOUNT.permits(2).perSecond())
          .quota(Quota.ofEach("converterId", new Rate(1, SECOND)));

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final LimiterSettings settings =
      LimiterSettings.defaults().time(TimeSource.of(clock)).arrivalAllowance(Duration.ZERO);
  private final RateLimits limits = RateLimits.builder().settings(settings).build();
  private final PendingExchange wire = new PendingExchange();
  private final Exchange limited = wire.filter(filter(limits));

  private static RateLimiting filter(RateLimits limits) {
    return RateLimiting.by(limits, new QuotaOwner("account", "app"), MAX_WAIT);
  }

  private static Call call(Operation<?> operation) {
    return Call.of(operation, ENDPOINT, Headers.none(), null);
  }

  private Disposable begin(Operation<?> operation) {
    return limited.exchange(call(operation)).subscribe(reply -> {}, error -> {});
  }

  private Outcome watch(Operation<?> operation) {
    Outcome outcome = new Outcome();
    limited.exchange(call(operation)).subscribe(reply -> {}, outcome::failed);
    return outcome;
  }

  private static RejectedException rateLimited(@Nullable Duration retryAfter) {
    return RejectedException.of(429, answered(429), retryAfter);
  }

  private static Failure answered(int status) {
    return Failure.of("test.list").at("api.agora.io", 1, true, false).answered(status, null, null);
  }

  private static Failure unanswered(boolean sent) {
    return Failure.of("test.list").at("api.agora.io", 1, sent, false);
  }

  @Test
  @DisplayName("lets an operation without quota pass")
  void passesWithoutQuota() {
    for (int i = 0; i < 100; i++) {
      begin(FREE.call());
    }
    assertThat(wire.count()).isEqualTo(100);
    assertThat(limits.size()).isZero();
  }

  @Test
  @DisplayName("does nothing before it is subscribed to, and limits each subscription anew")
  void isLazy() {
    Mono<Reply> attempt = limited.exchange(call(LIST.call()));
    assertThat(wire.count()).isZero();
    attempt.subscribe();
    attempt.subscribe();
    assertThat(wire.count()).isOne();
    clock.advanceTimeBy(SECOND);
    assertThat(wire.count()).as("the first is still held").isOne();
    wire.attempt(0).answer();
    clock.advanceTimeBy(SECOND);
    assertThat(wire.count()).isEqualTo(2);
  }

  @Test
  @DisplayName("makes an attempt wait before the next exchange sees it")
  void waitsBeforeTheWire() {
    begin(LIST.call());
    wire.attempt(0).send().answer();
    begin(LIST.call());
    clock.advanceTimeBy(SECOND.minusMillis(1));
    assertThat(wire.count()).isOne();
    clock.advanceTimeBy(MILLI);
    assertThat(wire.count()).isEqualTo(2);
  }

  @Test
  @DisplayName("counts from the sending, as far as the answer does not come first")
  void countsFromTheSending() {
    begin(LIST.call());
    clock.advanceTimeBy(Duration.ofMillis(300));
    wire.attempt(0).send();
    begin(LIST.call());
    clock.advanceTimeBy(SECOND.minusMillis(1));
    assertThat(wire.count()).isOne();
    clock.advanceTimeBy(MILLI);
    assertThat(wire.count()).isEqualTo(2);
  }

  @Test
  @DisplayName("tells listeners that were there before of the sending too")
  void keepsOtherListeners() {
    List<String> told = new ArrayList<>();
    limited
        .exchange(call(LIST.call()).onSending(() -> told.add("earlier")))
        .subscribe(reply -> {}, error -> {});
    wire.attempt(0).send();
    assertThat(told).containsExactly("earlier");
    assertThat(wire.attempt(0).call().progress().isSent()).isTrue();
  }

  @Test
  @DisplayName("gives the permit back when cancelled before the sending")
  void givesBackOnEarlyCancel() {
    Disposable first = begin(LIST.call());
    begin(LIST.call());
    assertThat(wire.count()).isOne();
    first.dispose();
    assertThat(wire.count()).isEqualTo(2);
  }

  @Test
  @DisplayName("keeps the permit counted when cancelled after the sending: it may still arrive")
  void countsOnLateCancel() {
    RateLimits allowing =
        RateLimits.builder().settings(settings.arrivalAllowance(Duration.ofMillis(100))).build();
    Exchange slow = wire.filter(filter(allowing));
    Disposable first = slow.exchange(call(LIST.call())).subscribe();
    wire.attempt(0).send();
    clock.advanceTimeBy(MILLI);
    first.dispose();
    slow.exchange(call(LIST.call())).subscribe();
    clock.advanceTimeBy(Duration.ofMillis(1_098));
    assertThat(wire.count()).isOne();
    clock.advanceTimeBy(MILLI);
    assertThat(wire.count()).isEqualTo(2);
  }

  @Test
  @DisplayName("takes nothing when cancelled while waiting")
  void takesNothingWhenCancelledInLine() {
    begin(LIST.call());
    Disposable second = begin(LIST.call());
    begin(LIST.call());
    second.dispose();
    wire.attempt(0).answer();
    clock.advanceTimeBy(SECOND);
    assertThat(wire.count()).as("the third took the second's place").isEqualTo(2);
  }

  @Test
  @DisplayName("gives the permit back when the host was never reached")
  void givesBackWhenUnreachable() {
    begin(LIST.call());
    begin(LIST.call());
    wire.attempt(0)
        .fail(
            new UnreachableException(
                unanswered(false), UnreachableException.Reason.RESOLUTION, null));
    assertThat(wire.count()).isEqualTo(2);
  }

  @Test
  @DisplayName("gives the permit back when what is nearer to the wire throws")
  void givesBackWhenTheNextThrows() {
    Exchange throwing =
        filter(limits)
            .around(
                call -> {
                  throw new IllegalStateException("no credential");
                });
    for (int i = 0; i < 3; i++) {
      StepVerifier.create(throwing.exchange(call(LIST.call()))).verifyErrorMessage("no credential");
    }
    begin(LIST.call());
    assertThat(wire.count()).isOne();
  }

  @Test
  @DisplayName("counts a call that was answered with an error, from the answer on")
  void countsAnsweredErrors() {
    begin(LIST.call());
    begin(LIST.call());
    clock.advanceTimeBy(Duration.ofMillis(500));
    wire.attempt(0).fail(new ServerException(answered(503), null));
    clock.advanceTimeBy(SECOND.minusMillis(1));
    assertThat(wire.count()).isOne();
    clock.advanceTimeBy(MILLI);
    assertThat(wire.count()).isEqualTo(2);
  }

  @Test
  @DisplayName("counts a call whose answer was lost")
  void countsLostCalls() {
    begin(LIST.call());
    begin(LIST.call());
    wire.attempt(0).send().fail(new ConnectionLostException(unanswered(true), null));
    clock.advanceTimeBy(SECOND.minusMillis(1));
    assertThat(wire.count()).isOne();
    clock.advanceTimeBy(MILLI);
    assertThat(wire.count()).isEqualTo(2);
  }

  @Test
  @DisplayName("pauses the quota of a refusal for as long as it asks, and no other")
  void pausesTheRefusedQuota() {
    begin(LIST.call());
    wire.attempt(0).send().fail(rateLimited(Duration.ofSeconds(3)));
    begin(LIST.call());
    begin(OTHER.call());
    assertThat(wire.count()).as("the other goes on").isEqualTo(2);
    clock.advanceTimeBy(Duration.ofMillis(2_999));
    assertThat(wire.count()).isEqualTo(2);
    clock.advanceTimeBy(MILLI);
    assertThat(wire.count()).isEqualTo(3);
  }

  @RepeatedTest(20)
  @DisplayName("pauses half a second to one and a half when the refusal names no time")
  void pausesBySelf() {
    Operation.Template<Void> wide =
        Operation.named("test.wide").get("/v1/w").quota(QuotaScope.APP.permits(99).perSecond());
    begin(wide.call());
    wire.attempt(0).send().fail(rateLimited(null));
    begin(wide.call());
    clock.advanceTimeBy(Duration.ofMillis(499));
    assertThat(wire.count()).isOne();
    clock.advanceTimeBy(Duration.ofMillis(1_001));
    assertThat(wire.count()).isEqualTo(2);
  }

  @Test
  @DisplayName("pauses nothing for other refusals")
  void pausesNothingElse() {
    begin(LIST.call());
    wire.attempt(0).send().fail(RejectedException.of(409, answered(409), SECOND.multipliedBy(9)));
    begin(LIST.call());
    clock.advanceTimeBy(SECOND);
    assertThat(wire.count()).isEqualTo(2);
  }

  @Test
  @DisplayName("names the queue's budget when the wait takes longer, and the quota as its cause")
  void namesTheQueueBudget() {
    begin(LIST.call());
    Outcome outcome = watch(LIST.call());
    clock.advanceTimeBy(MAX_WAIT.minusMillis(1));
    assertThat(outcome.error).isNull();
    clock.advanceTimeBy(MILLI);
    assertThat(outcome.error)
        .isInstanceOfSatisfying(
            BudgetExceededException.class,
            error -> {
              assertThat(error.phase()).isEqualTo(Phase.QUEUE);
              assertThat(error.budget()).isEqualTo(MAX_WAIT);
              assertThat(error.operation()).isEqualTo("test.list");
              assertThat(error.failure().sent()).isFalse();
              assertThat(error.getCause())
                  .isInstanceOf(QuotaExceededException.class)
                  .hasMessageContaining("test.list (1 per PT1S)");
            });
    assertThat(wire.count()).isOne();
  }

  @Test
  @DisplayName("bounds the wait for several quotas by one budget")
  void boundsTheWaitForAll() {
    begin(TWICE_LIMITED.with("converterId", "one"));
    begin(TWICE_LIMITED.with("converterId", "two"));
    Outcome outcome = watch(TWICE_LIMITED.with("converterId", "one"));
    clock.advanceTimeBy(Duration.ofSeconds(4));
    wire.attempt(0).answer();
    clock.advanceTimeBy(SECOND);
    assertThat(outcome.error).isInstanceOf(BudgetExceededException.class);
  }

  @Test
  @DisplayName("names operation and quota when the queue is full")
  void namesTheFullQueue() {
    RateLimits strict = RateLimits.builder().settings(settings.maxWaiting(0)).build();
    Exchange refusing = wire.filter(filter(strict));
    refusing.exchange(call(LIST.call())).subscribe();
    StepVerifier.create(refusing.exchange(call(LIST.call())))
        .verifyErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOfSatisfying(
                        QuotaExceededException.class,
                        refusal -> {
                          assertThat(refusal.operation()).isEqualTo("test.list");
                          assertThat(refusal.quota()).isEqualTo("test.list (1 per PT1S)");
                          assertThat(refusal.reason())
                              .isEqualTo(QuotaExceededException.Reason.QUEUE_FULL);
                        }));
  }

  @Test
  @DisplayName("counts each resource for itself")
  void countsEachResource() {
    begin(UPDATE.with("converterId", "one"));
    begin(UPDATE.with("converterId", "two"));
    begin(UPDATE.with("converterId", "one"));
    assertThat(wire.count()).isEqualTo(2);
    assertThat(wire.attempt(1).call().target()).endsWith("/two");
  }

  @Test
  @DisplayName("counts each resource for itself that only a label names")
  void countsEachLabel() {
    Operation.Template<Void> create =
        Operation.named("test.create")
            .post("/v1/converters")
            .labelledBy("name")
            .quota(Quota.ofEach("name", new Rate(1, SECOND)));
    begin(create.with("name", "one"));
    begin(create.with("name", "two"));
    begin(create.with("name", "one"));
    assertThat(wire.count()).isEqualTo(2);
    assertThat(wire.attempt(1).call().target()).isEqualTo("/v1/converters");
  }

  @Test
  @DisplayName("draws on every quota of an operation")
  void drawsOnEveryQuota() {
    begin(TWICE_LIMITED.with("converterId", "one"));
    begin(TWICE_LIMITED.with("converterId", "one"));
    assertThat(wire.count()).as("one per converter").isOne();
    begin(TWICE_LIMITED.with("converterId", "two"));
    begin(TWICE_LIMITED.with("converterId", "three"));
    assertThat(wire.count()).as("two per account").isEqualTo(2);
    wire.attempt(0).answer();
    wire.attempt(1).answer();
    clock.advanceTimeBy(SECOND);
    assertThat(wire.count()).isEqualTo(4);
  }

  @Test
  @DisplayName("shares an account's quota between its apps, and an app's with nobody")
  void sharesByOwner() {
    Exchange sibling =
        wire.filter(RateLimiting.by(limits, new QuotaOwner("account", "sibling"), MAX_WAIT));
    Operation.Template<Void> account =
        Operation.named("test.account").get("/v1/a").quota(QuotaScope.ACCOUNT.permits(1).perDay());
    begin(account.call());
    sibling.exchange(call(account.call())).subscribe(reply -> {}, error -> {});
    assertThat(wire.count()).isOne();
    begin(LIST.call());
    sibling.exchange(call(LIST.call())).subscribe(reply -> {}, error -> {});
    assertThat(wire.count()).isEqualTo(3);
  }

  @Test
  @DisplayName("pays for every attempt of a retry")
  void makesRetriesPay() {
    limited.exchange(call(LIST.call())).retry(2).subscribe(reply -> {}, error -> {});
    wire.attempt(0).send().fail(new ServerException(answered(500), null));
    assertThat(wire.count()).isOne();
    clock.advanceTimeBy(SECOND);
    assertThat(wire.count()).isEqualTo(2);
  }

  @Test
  @DisplayName("declares quotas that cannot be mistaken")
  void refusesAmbiguousQuotas() {
    assertThatThrownBy(() -> LIST.quota(QuotaScope.APP.permits(15).perMinute()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("test.list");
    assertThatThrownBy(() -> LIST.quota(Quota.ofEach("converterId", new Rate(1, SECOND))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("converterId");
  }

  private static final class Outcome {
    private @Nullable AgoraException error;

    private void failed(Throwable failure) {
      error = (AgoraException) failure;
    }
  }
}
