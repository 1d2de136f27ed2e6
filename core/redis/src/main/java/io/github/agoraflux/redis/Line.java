package io.github.agoraflux.redis;

import io.github.agoraflux.error.QuotaExceededException.Reason;
import io.github.agoraflux.limit.LimiterSettings;
import io.github.agoraflux.limit.Permit;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;

/**
 * Those on this machine who wait for one quota, first come, first served. The line draws tickets
 * for them in Redis, several with one question, and only a little ahead, so that the other machines
 * get theirs. A ticket belongs to the line and not to who waits: if the first leaves, the next gets
 * it.
 */
final class Line {

  /** 146 years: as good as for ever, and readings can still be added to it. */
  private static final long LONGEST = Long.MAX_VALUE / 2;

  /** The pause after a question that failed although Redis can be reached, in nanoseconds. */
  private static final long AFTER_A_FAILURE = Duration.ofMillis(100).toNanos();

  private final LimiterSettings settings;
  private final TimeSource time;
  private final Reachability reachability;
  private final Function<Reason, Throwable> refusal;
  private final AtomicInteger waiting = new AtomicInteger();
  private final SerialLoop loop = new SerialLoop(this::serve);

  // Owned by the loop.
  private final List<Hand> hands;
  private final LinkedHashSet<LineWaiter> waiters = new LinkedHashSet<>();
  private final Alarm alarm;
  private long heldUntil;
  private boolean doubtful;

  Line(
      List<? extends TicketOffice> slowestFirst,
      LimiterSettings settings,
      Reachability reachability,
      Function<Reason, Throwable> refusal) {
    this.settings = settings;
    this.time = settings.time();
    this.reachability = reachability;
    this.refusal = refusal;
    this.hands =
        slowestFirst.stream()
            .<Hand>map(office -> new Hand(office, slowestFirst.size() == 1))
            .toList();
    this.alarm = new Alarm(time.scheduler(), () -> loop.execute(() -> {}));
    this.heldUntil = time.nanoTime();
  }

  /** A wait, from the moment it is requested. Fails with {@link CutOffException} in an outage. */
  Mono<Permit> acquire(Duration maxWait) {
    long longest = Math.min(LONGEST, TimeUnit.NANOSECONDS.convert(maxWait));
    return new Mono<>() {
      @Override
      public void subscribe(CoreSubscriber<? super Permit> subscriber) {
        subscriber.onSubscribe(new LineWaiter(Line.this, subscriber, longest));
      }
    };
  }

  /** A permit for which this machine holds tickets already. */
  @Nullable Permit tryAcquire() {
    if (waiting.get() != 0 || !loop.tryEnter()) {
      return null;
    }
    Permit permit = isHeld() || nanosUntilGood() > 0 ? null : issue();
    loop.leave();
    return permit;
  }

  int waiting() {
    return waiting.get();
  }

  void enter(LineWaiter waiter) {
    if (waiter.maxWait() < LONGEST) {
      waiter.expireWith(
          time.scheduler()
              .schedule(() -> expire(waiter), Math.max(0, waiter.maxWait()), TimeUnit.NANOSECONDS));
    }
    loop.execute(() -> lineUp(waiter));
  }

  /** A waiter was cancelled or timed out. */
  void left(LineWaiter waiter) {
    loop.execute(() -> remove(waiter));
  }

  void giveBack(List<Ticket> tickets) {
    loop.execute(() -> restore(tickets));
  }

  /** The call is being made. One that comes later than its ticket allows is counted once more. */
  void used(List<Ticket> tickets) {
    long now = time.nanoTime();
    for (int i = 0; i < tickets.size(); i++) {
      if (tickets.get(i).isLapsed(now)) {
        charge(hands.get(i).office(), 1);
      }
    }
  }

  /** Grants nothing for a while. A longer pause in force stays. */
  void hold(Duration pause) {
    long nanos = Math.min(LONGEST, TimeUnit.NANOSECONDS.convert(pause));
    loop.execute(() -> hold(nanos));
  }

  /** Counts permits that were granted past Redis, of those rates that still remember them. */
  void charge(int permits) {
    hands.stream()
        .map(Hand::office)
        .filter(office -> !office.period().isKeptAtAllCosts())
        .forEach(office -> charge(office, Math.min(permits, office.rate().permits())));
  }

  private void charge(TicketOffice office, int permits) {
    office.draw(permits).subscribe(spent -> {}, this::doubt);
  }

  private void expire(LineWaiter waiter) {
    if (!waiter.isOver()) {
      waiter.refuse(refusal.apply(Reason.WAITED_TOO_LONG));
      left(waiter);
    }
  }

  private void lineUp(LineWaiter waiter) {
    if (waiter.isOver()) {
      return;
    }
    if (waiters.size() >= settings.maxWaiting()) {
      waiter.refuse(refusal.apply(Reason.QUEUE_FULL));
    } else if (waiters.add(waiter)) {
      waiting.incrementAndGet();
    }
  }

  private void remove(LineWaiter waiter) {
    if (waiters.remove(waiter)) {
      waiting.decrementAndGet();
    }
  }

  private void restore(List<Ticket> tickets) {
    for (int i = 0; i < tickets.size(); i++) {
      hands.get(i).add(tickets.get(i));
    }
  }

  private void hold(long nanos) {
    long until = time.nanoTime() + nanos;
    if (until - heldUntil > 0) {
      heldUntil = until;
    }
  }

  private boolean isHeld() {
    return nanosHeld() > 0;
  }

  private long nanosHeld() {
    long held = heldUntil - time.nanoTime();
    for (Hand hand : hands) {
      long quiet = hand.office().period().quietNanos(reachability.guard());
      held = Math.max(held, reachability.leftSinceReturn(quiet));
    }
    return held;
  }

  /** What follows from whatever has happened. */
  private void serve() {
    alarm.stop();
    if (waiters.isEmpty() || doubtful) {
      return;
    }
    long held = nanosHeld();
    if (held > 0) {
      alarm.ringIn(held);
      return;
    }
    long wait = grant();
    if (!waiters.isEmpty()) {
      draw();
      if (wait != Long.MAX_VALUE) {
        alarm.ringIn(wait);
      }
    }
  }

  /** Serves those for whom there are tickets, and says how long until there are for the next. */
  private long grant() {
    long wait = nanosUntilGood();
    Iterator<LineWaiter> first = waiters.iterator();
    while (wait == 0 && first.hasNext()) {
      LineWaiter waiter = first.next();
      first.remove();
      waiting.decrementAndGet();
      waiter.deliver(issue());
      wait = nanosUntilGood();
    }
    return wait;
  }

  private long nanosUntilGood() {
    long now = time.nanoTime();
    long wait = 0;
    for (Hand hand : hands) {
      wait = Math.max(wait, hand.nanosUntilGood(now));
    }
    return wait;
  }

  private Permit issue() {
    List<Ticket> taken = new ArrayList<>(hands.size());
    hands.forEach(hand -> taken.add(hand.take()));
    return new SharedPermit(this, taken);
  }

  /** The scarcest first: tickets of the others would lapse while they wait for it. */
  private void draw() {
    long now = time.nanoTime();
    for (Hand hand : hands) {
      int wanted = hand.wanted(waiters.size());
      if (wanted > 0) {
        hand.drawing();
        hand.office()
            .draw(wanted)
            .subscribe(
                drawn -> loop.execute(() -> drawn(hand, drawn)),
                failure -> loop.execute(() -> failed(hand, failure)));
      }
      if (hand.nanosUntilGood(now) > 0) {
        return;
      }
    }
  }

  private void drawn(Hand hand, Draw draw) {
    hand.drawn(draw);
    if (draw.delay() > 0) {
      hold(draw.delay());
    }
  }

  private void failed(Hand hand, Throwable failure) {
    hand.failed();
    doubtful = true;
    doubt(failure);
  }

  private void doubt(Throwable failure) {
    reachability.doubt(failure).subscribe(reachable -> loop.execute(() -> settle(reachable)));
  }

  private void settle(boolean reachable) {
    doubtful = false;
    if (reachable) {
      hold(AFTER_A_FAILURE);
    } else {
      hands.forEach(Hand::clear);
      List<LineWaiter> stranded = List.copyOf(waiters);
      waiters.clear();
      waiting.addAndGet(-stranded.size());
      stranded.forEach(waiter -> waiter.refuse(new CutOffException()));
    }
  }
}
