package io.github.agoraflux.samples.dashboard.live;

import io.github.agoraflux.samples.dashboard.problem.Problem;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/**
 * The latest of something that has to be asked for. It is asked for only while somebody waits for
 * what comes next, once for all who wait, and no more often than the interval allows. Nothing is
 * queued: who comes late gets the latest.
 *
 * @param <T> the type of what is asked for; equal values are no news
 */
public final class Latest<T> {

  private final Mono<T> question;
  private final Duration interval;
  private final Scheduler timer;
  private final AtomicReference<Snapshot<T>> known = new AtomicReference<>(Snapshot.nothing());

  private final AtomicInteger waiting = new AtomicInteger();

  /** The question under way. */
  private final AtomicReference<Sinks.@Nullable One<Snapshot<T>>> round = new AtomicReference<>();

  private volatile long due;

  /**
   * Begins with nothing known and nothing asked.
   *
   * @param question asks once for each subscription, and emits one answer
   * @param interval the wait between an answer and the next question
   * @param timer where waits are timed
   */
  public Latest(Mono<T> question, Duration interval, Scheduler timer) {
    this.question = question;
    this.interval = interval;
    this.timer = timer;
    this.due = timer.now(TimeUnit.NANOSECONDS);
  }

  /**
   * What has become of it since.
   *
   * @param seen the latest that the one who asks has seen
   * @return the latest as soon as it is another; never fails, since a failure is news too
   */
  public Mono<Snapshot<T>> after(Snapshot<T> seen) {
    Mono<Snapshot<T>> news =
        Mono.defer(() -> known.get().isAfter(seen) ? Mono.just(known.get()) : answer())
            .filter(latest -> latest.isAfter(seen))
            .repeatWhenEmpty(again -> again);
    return Mono.defer(
        () -> {
          waiting.incrementAndGet();
          return news.doFinally(gone -> waiting.decrementAndGet());
        });
  }

  private Mono<Snapshot<T>> answer() {
    Sinks.One<Snapshot<T>> mine = Sinks.one();
    Sinks.One<Snapshot<T>> underWay = round.compareAndExchange(null, mine);
    if (underWay != null) {
      return underWay.asMono();
    }
    ask(mine);
    return mine.asMono();
  }

  /** A question that was asked is not broken off, but without anybody waiting none is asked. */
  private void ask(Sinks.One<Snapshot<T>> answer) {
    Duration wait = Duration.ofNanos(Math.max(0, due - timer.now(TimeUnit.NANOSECONDS)));
    Mono.delay(wait, timer)
        .filter(now -> waiting.get() > 0)
        .flatMap(now -> question)
        .map(told -> known.get().answered(told))
        .onErrorResume(failure -> Mono.just(known.get().failed(Problem.of(failure))))
        .doOnNext(this::note)
        .switchIfEmpty(Mono.fromSupplier(known::get))
        .subscribe(latest -> finish(answer, latest));
  }

  private void note(Snapshot<T> latest) {
    known.set(latest);
    due = timer.now(TimeUnit.NANOSECONDS) + interval.toNanos();
  }

  private void finish(Sinks.One<Snapshot<T>> answer, Snapshot<T> latest) {
    round.set(null);
    answer.tryEmitValue(latest);
  }
}
