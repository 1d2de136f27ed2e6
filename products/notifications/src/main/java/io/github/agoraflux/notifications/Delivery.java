package io.github.agoraflux.notifications;

import io.github.agoraflux.observation.Logging;
import io.github.agoraflux.value.SingleLine;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.Logger;
import reactor.util.Loggers;

/**
 * A notification that is being dealt with, and the requests that wait for what comes of it. It goes
 * on until the last of them has left: then nobody will hear of its success, Agora sends the
 * notification again, and that has to count as new.
 */
final class Delivery {

  private static final Logger LOG = Loggers.getLogger(Logging.CATEGORY);

  private static final int OK = 200;
  private static final int FAILED = 500;

  private final Notification notification;
  private final NoticeLog log;
  private final Function<Notification, ? extends Publisher<?>> work;
  private final AtomicInteger awaiting = new AtomicInteger();
  private final Sinks.Empty<Void> abandoned = Sinks.empty();
  private final Mono<Integer> outcome;

  /**
   * Does nothing yet.
   *
   * @param over is run before the outcome is told
   */
  Delivery(
      Notification notification,
      NoticeLog log,
      Function<Notification, ? extends Publisher<?>> work,
      Runnable over) {
    this.notification = notification;
    this.log = log;
    this.work = work;
    this.outcome = dealt().doOnTerminate(over).cache();
  }

  /** How to answer one more request that brings the notification. The first begins the work. */
  Mono<Integer> join() {
    return Mono.defer(
        () -> {
          awaiting.incrementAndGet();
          return outcome.doOnCancel(this::leave);
        });
  }

  private void leave() {
    if (awaiting.decrementAndGet() == 0) {
      abandoned.tryEmitEmpty();
    }
  }

  private Mono<Integer> dealt() {
    return Mono.defer(() -> log.add(notification.noticeId()))
        .single()
        .flatMap(isNew -> isNew ? worked() : Mono.just(OK))
        .takeUntilOther(abandoned.asMono())
        .switchIfEmpty(Mono.error(() -> new CancellationException("no request waits for it")))
        .onErrorResume(this::forget);
  }

  private Mono<Integer> worked() {
    return Mono.defer(() -> Mono.when(begun())).thenReturn(OK);
  }

  /** Reactor lets these errors through, but to the sender they are failures like any other. */
  private Publisher<?> begun() {
    try {
      return work.apply(notification);
    } catch (LinkageError broken) {
      return Mono.error(broken);
    }
  }

  /** Whatever went wrong, and even if it may not have been noted: dealt with twice is not lost. */
  private Mono<Integer> forget(Throwable failure) {
    warn("was not dealt with and is asked for again", failure);
    return Mono.defer(() -> log.remove(notification.noticeId()))
        .onErrorResume(
            unforgotten -> {
              warn("could not be forgotten and will count as dealt with", unforgotten);
              return Mono.empty();
            })
        .thenReturn(FAILED);
  }

  private void warn(String what, Throwable failure) {
    LOG.warn("Notification " + SingleLine.of(notification.noticeId()) + ' ' + what, failure);
  }
}
