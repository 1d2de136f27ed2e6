package io.github.agoraflux.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.time.TimeSource;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

/** One token for everybody, renewed once however many wait. */
class TokenSourceTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();
  private final TimeSource time = TimeSource.of(scheduler);
  private final AtomicInteger renewals = new AtomicInteger();
  private final List<Sinks.One<Token>> fetches = new CopyOnWriteArrayList<>();

  /** Each renewal is under way until the test ends it. */
  private TokenSource source;

  @BeforeEach
  void create() {
    source =
        TokenSource.fetching(
                Mono.defer(
                    () -> {
                      Sinks.One<Token> fetch = Sinks.one();
                      fetches.add(fetch);
                      return fetch.asMono();
                    }))
            .time(time);
  }

  @AfterEach
  void dispose() {
    scheduler.dispose();
  }

  private Token token(String name, Duration life) {
    return Token.of(Secret.of("token " + name), time.instant().plus(life));
  }

  private TokenSource minting(Duration life) {
    return TokenSource.minting(() -> token("of renewal " + renewals.incrementAndGet(), life))
        .time(time);
  }

  private void bring(int fetch, Token token) {
    fetches.get(fetch).tryEmitValue(token).orThrow();
  }

  private static String text(Token token) {
    return token.text().reveal();
  }

  @Test
  void mintsNothingThatNobodyAskedFor() {
    TokenSource minting = minting(HOUR);
    Mono<Token> asked = minting.token();
    assertThat(renewals).hasValue(0);
    StepVerifier.create(asked.repeat(9).map(TokenSourceTest::text).distinct())
        .expectNext("token of renewal 1")
        .verifyComplete();
    assertThat(renewals).hasValue(1);
  }

  @Test
  void renewsBeforeTheEndWithoutLettingAnybodyWait() {
    List<String> got = new ArrayList<>();
    source.token().map(TokenSourceTest::text).subscribe(got::add);
    bring(0, token("one", HOUR));
    scheduler.advanceTimeBy(Duration.ofMinutes(58));
    source.token().map(TokenSourceTest::text).subscribe(got::add);
    assertThat(fetches).hasSize(1);
    scheduler.advanceTimeBy(Duration.ofMinutes(1));
    source.token().map(TokenSourceTest::text).subscribe(got::add);
    source.token().map(TokenSourceTest::text).subscribe(got::add);
    assertThat(fetches).hasSize(2);
    assertThat(got).containsOnly("token one").hasSize(4);
    bring(1, token("two", HOUR));
    source.token().map(TokenSourceTest::text).subscribe(got::add);
    assertThat(got).hasSize(5).endsWith("token two");
    assertThat(fetches).hasSize(2);
  }

  @Test
  void renewsAShortTokenInTheMiddleOfItsLife() {
    TokenSource minting = minting(Duration.ofSeconds(10));
    minting.token().subscribe();
    scheduler.advanceTimeBy(Duration.ofSeconds(4));
    minting.token().subscribe();
    assertThat(renewals).hasValue(1);
    scheduler.advanceTimeBy(Duration.ofSeconds(1));
    minting.token().subscribe();
    assertThat(renewals).hasValue(2);
  }

  @Test
  void neverRenewsATokenWithoutEnd() {
    TokenSource endless =
        TokenSource.minting(
                () -> Token.of(Secret.of("endless " + renewals.incrementAndGet()), Instant.MAX))
            .time(time);
    endless.token().subscribe();
    scheduler.advanceTimeBy(Duration.ofDays(10_000));
    StepVerifier.create(endless.token().map(TokenSourceTest::text))
        .expectNext("endless 1")
        .verifyComplete();
  }

  @Test
  void triesAgainInTheBackgroundWhileTheTokenLasts() {
    List<String> got = new ArrayList<>();
    source.token().subscribe();
    bring(0, token("one", HOUR));
    scheduler.advanceTimeBy(Duration.ofMinutes(59));
    source.token().map(TokenSourceTest::text).subscribe(got::add);
    fetches.get(1).tryEmitError(new IllegalStateException("down")).orThrow();
    scheduler.advanceTimeBy(Duration.ofSeconds(4));
    source.token().map(TokenSourceTest::text).subscribe(got::add);
    assertThat(fetches).hasSize(2);
    scheduler.advanceTimeBy(Duration.ofSeconds(1));
    source.token().map(TokenSourceTest::text).subscribe(got::add);
    assertThat(fetches).hasSize(3);
    assertThat(got).containsOnly("token one").hasSize(3);
  }

  @Test
  void letsEverybodyWaitOnceTheTokenHasEnded() {
    List<String> got = new ArrayList<>();
    source.token().subscribe();
    bring(0, token("one", HOUR));
    scheduler.advanceTimeBy(HOUR);
    source.token().map(TokenSourceTest::text).subscribe(got::add);
    source.token().map(TokenSourceTest::text).subscribe(got::add);
    assertThat(got).isEmpty();
    bring(1, token("two", HOUR));
    assertThat(got).containsExactly("token two", "token two");
    assertThat(fetches).hasSize(2);
  }

  @Test
  void aFailedRenewalReachesAllWhoWaitAndTheNextTriesAgain() {
    List<Throwable> failures = new ArrayList<>();
    for (int waiting = 0; waiting < 3; waiting++) {
      source.token().subscribe(token -> {}, failures::add);
    }
    IllegalStateException down = new IllegalStateException("down");
    fetches.get(0).tryEmitError(down).orThrow();
    assertThat(failures).containsExactly(down, down, down);
    StepVerifier.create(source.token().map(TokenSourceTest::text))
        .then(() -> bring(1, token("two", HOUR)))
        .expectNext("token two")
        .verifyComplete();
  }

  @Test
  void whoCancelsLeavesTheOthersWaiting() {
    Disposable first = source.token().subscribe();
    StepVerifier.create(source.token().map(TokenSourceTest::text))
        .then(first::dispose)
        .then(() -> bring(0, token("one", HOUR)))
        .expectNext("token one")
        .verifyComplete();
    assertThat(fetches).hasSize(1);
  }

  @Test
  void givesUpARenewalThatTakesTooLong() {
    List<Throwable> failures = new ArrayList<>();
    source.renewalTimeout(Duration.ofSeconds(3)).token().subscribe(token -> {}, failures::add);
    scheduler.advanceTimeBy(Duration.ofSeconds(3));
    assertThat(failures)
        .singleElement()
        .isInstanceOf(TimeoutException.class)
        .extracting(Throwable::getMessage)
        .isEqualTo("renewal took longer than PT3S");
    assertThat(fetches.get(0).currentSubscriberCount()).isZero();
  }

  @Test
  void aRenewalWithoutATokenIsAFailure() {
    StepVerifier.create(TokenSource.fetching(Mono.empty()).token())
        .verifyErrorMessage("renewal brought no token");
  }

  @Test
  void whatMintingThrowsReachesTheCaller() {
    StepVerifier.create(
            TokenSource.minting(
                    () -> {
                      throw new IllegalArgumentException("user must not be blank");
                    })
                .token())
        .verifyErrorMessage("user must not be blank");
  }

  @Test
  void neverHandsOutATokenThatWasRefused() {
    TokenSource minting = minting(HOUR);
    minting.token().subscribe();
    minting.refused(Secret.of("token of renewal 1"));
    StepVerifier.create(minting.token().map(TokenSourceTest::text))
        .expectNext("token of renewal 2")
        .verifyComplete();
  }

  @Test
  void aLateRefusalOfAnOldTokenChangesNothing() {
    TokenSource minting = minting(HOUR);
    minting.token().subscribe();
    for (int refusal = 0; refusal < 100; refusal++) {
      minting.refused(Secret.of("token of renewal 1"));
      minting.token().subscribe();
    }
    assertThat(renewals).hasValue(2);
  }

  @Test
  void aRefusalWhileRenewingJoinsThatRenewal() {
    source.token().subscribe();
    bring(0, token("one", HOUR));
    scheduler.advanceTimeBy(Duration.ofMinutes(59));
    source.token().subscribe();
    source.refused(Secret.of("token one"));
    StepVerifier.create(source.token().map(TokenSourceTest::text))
        .then(() -> bring(1, token("two", HOUR)))
        .expectNext("token two")
        .verifyComplete();
    assertThat(fetches).hasSize(2);
  }

  /** The renewal ends only when all of them wait for it. */
  @Test
  void tenThousandAtOnceCauseOneRenewal() {
    int all = 10_000;
    AtomicInteger waiting = new AtomicInteger();
    AtomicInteger served = new AtomicInteger();
    source.token().subscribe();
    bring(0, token("that has ended", Duration.ZERO));
    StepVerifier.create(
            Flux.range(0, all)
                .flatMap(
                    each ->
                        source
                            .token()
                            .doOnSubscribe(
                                subscribed -> {
                                  if (waiting.incrementAndGet() == all) {
                                    bring(1, token("two", HOUR));
                                  }
                                })
                            .subscribeOn(Schedulers.parallel()),
                    all)
                .doOnNext(token -> served.incrementAndGet())
                .map(TokenSourceTest::text)
                .distinct())
        .expectNext("token two")
        .verifyComplete();
    System.out.println(
        "renewals under "
            + served
            + " concurrent subscribers of an expired token: "
            + (fetches.size() - 1));
    assertThat(served).hasValue(all);
    assertThat(fetches).hasSize(2);
  }

  @Test
  void printsNoToken() {
    TokenSource minting = minting(HOUR);
    assertThat(minting).hasToString("TokenSource[empty]");
    minting.token().subscribe();
    assertThat(minting.toString()).startsWith("TokenSource[until ").doesNotContain("renewal");
    assertThat(token("unseen", HOUR).toString()).doesNotContain("unseen");
  }

  @Test
  void refusesTimesThatMakeNoSense() {
    TokenSource minting = minting(HOUR);
    Duration negative = Duration.ofSeconds(-1);
    assertThatThrownBy(() -> minting.renewAhead(negative))
        .hasMessage("renewAhead must not be negative, but was PT-1S");
    assertThatThrownBy(() -> minting.retryAfter(negative))
        .hasMessage("retryAfter must not be negative, but was PT-1S");
    assertThatThrownBy(() -> minting.renewalTimeout(Duration.ZERO))
        .hasMessage("renewalTimeout must be longer than zero, but was PT0S");
  }
}
