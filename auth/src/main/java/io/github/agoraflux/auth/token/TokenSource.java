package io.github.agoraflux.auth.token;

import io.github.agoraflux.time.TimeSource;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.Logger;
import reactor.util.Loggers;

/**
 * Keeps one token fresh for everybody who needs it. The token is minted or fetched when it is first
 * asked for, handed out while it lasts, and renewed before it ends.
 *
 * <ul>
 *   <li>However many ask at once, one renewal runs. It belongs to nobody: whoever cancels leaves
 *       the others waiting undisturbed.
 *   <li>From {@link #renewAhead} before its end a token is renewed in the background; until its end
 *       it is still handed out, so nobody waits. If that renewal fails, the next is tried {@link
 *       #retryAfter} later, and nobody is told while the token at hand still lasts.
 *   <li>Without a token that lasts, everybody waits for the renewal. Its failure reaches all who
 *       wait; the next to ask tries again. Failures are logged, in the background or not.
 *   <li>A token that a server has refused is never handed out again ({@link #refused}).
 * </ul>
 *
 * <p>Safe for use by any number of threads; nothing in it blocks or locks.
 */
public final class TokenSource {

  /** How long before its end a token is renewed unless told otherwise. */
  public static final Duration DEFAULT_RENEW_AHEAD = Duration.ofMinutes(1);

  /** How long a background renewal rests after a failure unless told otherwise. */
  public static final Duration DEFAULT_RETRY_AFTER = Duration.ofSeconds(5);

  /** How long a renewal may take unless told otherwise. */
  public static final Duration DEFAULT_RENEWAL_TIMEOUT = Duration.ofSeconds(30);

  private static final Logger LOG = Loggers.getLogger(TokenSource.class);

  private final Mono<? extends Token> fetch;
  private final Duration renewAhead;
  private final Duration retryAfter;
  private final Duration renewalTimeout;
  private final TimeSource time;
  private final AtomicReference<State> state = new AtomicReference<>(State.EMPTY);

  private TokenSource(
      Mono<? extends Token> fetch,
      Duration renewAhead,
      Duration retryAfter,
      Duration renewalTimeout,
      TimeSource time) {
    this.fetch = fetch;
    this.renewAhead = renewAhead;
    this.retryAfter = retryAfter;
    this.renewalTimeout = renewalTimeout;
    this.time = time;
  }

  /**
   * Keeps a token that is minted here.
   *
   * @param mint makes a new token; must not block. What it throws reaches those who wait
   * @return the source
   */
  public static TokenSource minting(Callable<? extends Token> mint) {
    return fetching(Mono.fromCallable(mint));
  }

  /**
   * Keeps a token that comes from elsewhere, such as a token server.
   *
   * @param fetch subscribed once for each renewal; emits a new token each time. Completing empty is
   *     an error
   * @return the source
   */
  public static TokenSource fetching(Mono<? extends Token> fetch) {
    return new TokenSource(
        fetch,
        DEFAULT_RENEW_AHEAD,
        DEFAULT_RETRY_AFTER,
        DEFAULT_RENEWAL_TIMEOUT,
        TimeSource.system());
  }

  /**
   * A new source, with nothing cached, that renews its token this long before its end. A token that
   * lives less than twice as long is renewed in the middle of its life instead.
   *
   * @param duration zero or longer; by default {@link #DEFAULT_RENEW_AHEAD}
   * @return the new source
   * @throws IllegalArgumentException if it is negative
   */
  public TokenSource renewAhead(Duration duration) {
    Check.notNegative("renewAhead", duration);
    return new TokenSource(fetch, duration, retryAfter, renewalTimeout, time);
  }

  /**
   * A new source, with nothing cached, whose background renewals rest this long after a failure.
   *
   * @param duration zero or longer; by default {@link #DEFAULT_RETRY_AFTER}
   * @return the new source
   * @throws IllegalArgumentException if it is negative
   */
  public TokenSource retryAfter(Duration duration) {
    Check.notNegative("retryAfter", duration);
    return new TokenSource(fetch, renewAhead, duration, renewalTimeout, time);
  }

  /**
   * A new source, with nothing cached, that gives a renewal this long and then calls it failed.
   *
   * @param duration longer than zero; by default {@link #DEFAULT_RENEWAL_TIMEOUT}
   * @return the new source
   * @throws IllegalArgumentException if it is zero or negative
   */
  public TokenSource renewalTimeout(Duration duration) {
    Check.positive("renewalTimeout", duration);
    return new TokenSource(fetch, renewAhead, retryAfter, duration, time);
  }

  /**
   * A new source, with nothing cached, that takes its time from elsewhere.
   *
   * @param source tells when tokens end; by default the machine's clocks
   * @return the new source
   */
  public TokenSource time(TimeSource source) {
    return new TokenSource(fetch, renewAhead, retryAfter, renewalTimeout, source);
  }

  /**
   * The token. May be subscribed as often as needed; each subscription gets the token of its
   * moment.
   *
   * @return emits a token and completes; fails as the renewal it waited for failed, with an {@link
   *     IllegalStateException} if that brought no token, or with a {@link TimeoutException} if it
   *     took too long
   */
  public Mono<Token> token() {
    return Mono.defer(this::current);
  }

  private Mono<Token> current() {
    while (true) {
      State seen = state.get();
      Instant now = time.instant();
      Token held = seen.token;
      boolean lasts = held != null && now.isBefore(held.expiresAt());
      if (held != null && lasts && (now.isBefore(seen.renewAt) || seen.renewal != null)) {
        return Mono.just(held);
      }
      if (seen.renewal != null) {
        return seen.renewal.outcome();
      }
      Renewal renewal = new Renewal();
      if (state.compareAndSet(seen, seen.renewedBy(renewal))) {
        start(renewal);
        return held != null && lasts ? Mono.just(held) : renewal.outcome();
      }
    }
  }

  private void start(Renewal renewal) {
    fetch
        .<Token>map(token -> token)
        .switchIfEmpty(Mono.error(() -> new IllegalStateException("renewal brought no token")))
        .timeout(renewalTimeout, Mono.error(this::tooSlow), time.scheduler())
        .subscribe(token -> succeeded(renewal, token), failure -> failed(renewal, failure));
  }

  private TimeoutException tooSlow() {
    return new TimeoutException("renewal took longer than " + renewalTimeout);
  }

  /** The state goes first, so that whoever is told asks a source that already knows. */
  private void succeeded(Renewal renewal, Token token) {
    Instant now = time.instant();
    state.updateAndGet(
        seen -> seen.renewal == renewal ? new State(token, renewAt(token, now), null) : seen);
    renewal.succeeded(token);
  }

  private void failed(Renewal renewal, Throwable failure) {
    LOG.warn("a token could not be renewed: {}", failure.toString());
    Instant later = time.instant().plus(retryAfter);
    state.updateAndGet(seen -> seen.renewal == renewal ? new State(seen.token, later, null) : seen);
    renewal.failed(failure);
  }

  private Instant renewAt(Token token, Instant now) {
    if (token.expiresAt().equals(Instant.MAX)) {
      return Instant.MAX;
    }
    Duration life = Duration.between(now, token.expiresAt());
    Duration half = life.dividedBy(2);
    return token.expiresAt().minus(half.compareTo(renewAhead) < 0 ? half : renewAhead);
  }

  /**
   * Told that a server refused a token. It is not handed out any more; the next to ask gets a new
   * one. A refusal that arrives late, when there is a newer token already, changes nothing.
   *
   * @param text the text of the token that was refused
   */
  public void refused(Secret text) {
    state.updateAndGet(
        seen ->
            seen.token != null && seen.token.text().equals(text)
                ? new State(null, Instant.MIN, seen.renewal)
                : seen);
  }

  @Override
  public String toString() {
    Token held = state.get().token;
    return "TokenSource[" + (held == null ? "empty" : "until " + held.expiresAt()) + "]";
  }

  /**
   * What is known at a moment.
   *
   * @param token the token to hand out, null if there is none
   * @param renewAt from when on it is to be renewed
   * @param renewal the renewal that is running, null if none is
   */
  private record State(@Nullable Token token, Instant renewAt, @Nullable Renewal renewal) {

    static final State EMPTY = new State(null, Instant.MIN, null);

    State renewedBy(Renewal next) {
      return new State(token, renewAt, next);
    }
  }
}
