package io.github.agoraflux.session;

import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.value.Check;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Something at Agora that runs, or did when it was last heard of, as the one who uses it sees it:
 * what a {@link Session} starts and stops. Every verb is a call of its own for each subscription.
 *
 * @param <I> the type of its id
 * @param <S> how Agora tells what it is doing
 */
public abstract class Running<I, S> {

  private final I id;
  private final Polling startPolling;
  private final Polling statusPolling;

  /**
   * For a product.
   *
   * @param id what names it to Agora
   * @param startPolling when {@link #started()} asks
   * @param statusPolling when {@link #status()} asks
   */
  protected Running(I id, Polling startPolling, Polling statusPolling) {
    this.id = Check.given("id", id);
    this.startPolling = Check.given("startPolling", startPolling);
    this.statusPolling = Check.given("statusPolling", statusPolling);
  }

  /**
   * What names it to Agora, fit to be stored.
   *
   * @return the id
   */
  public final I id() {
    return id;
  }

  /**
   * What it is doing now. One call, which is safe to repeat.
   *
   * @return what Agora tells; fails with {@code NotFound} if Agora does not find it
   */
  public abstract Mono<S> query();

  /**
   * Waits until it has really started, for an answered start does not prove it. When it is asked is
   * a setting of the product.
   *
   * @return the first answer that says that it runs, or has ended already; fails with {@link
   *     io.github.agoraflux.error.BudgetExceededException} at the deadline of the setting, and
   *     otherwise as the question does
   */
  public final Mono<S> started() {
    return startPolling.until(patientQuery(), state -> isRunning(state) || hasEnded(state)).last();
  }

  /**
   * What it is doing, again and again. When it is asked is a setting of the product.
   *
   * @return every answer; completes after the first that says that it has ended, and fails as the
   *     question does. Asks no faster than it is asked
   */
  public final Flux<S> status() {
    return status(statusPolling);
  }

  /**
   * What it is doing, asked for as often as one likes.
   *
   * @param polling when to ask; should be more often than it may be idle
   * @return as {@link #status()}; fails with {@link
   *     io.github.agoraflux.error.BudgetExceededException} too if the polling has a deadline
   */
  public final Flux<S> status(Polling polling) {
    return polling.until(patientQuery(), this::hasEnded);
  }

  /**
   * The question that is asked again and again: where waiting may bring another answer than a
   * failure, with that patience.
   *
   * @return what Agora tells; {@link #query()} unless a product knows better
   */
  protected Mono<S> patientQuery() {
    return query();
  }

  /**
   * Whether it has started and not ended.
   *
   * @param state what Agora told
   * @return true if it runs
   */
  protected abstract boolean isRunning(S state);

  /**
   * Whether it runs no more and never will again.
   *
   * @param state what Agora told
   * @return true if it is over
   */
  protected abstract boolean hasEnded(S state);

  @Override
  public final String toString() {
    return getClass().getSimpleName() + '[' + id + ']';
  }
}
