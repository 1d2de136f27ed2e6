package io.github.agoraflux.benchmarks.load;

import io.github.agoraflux.benchmarks.subject.Outcome;
import io.github.agoraflux.benchmarks.subject.Subject;
import io.github.agoraflux.channelmanagement.ChannelUsers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Very many calls at once, each on a connection of its own, none answered before all are sent. */
final class HeldCalls {

  private static final int AT_ONCE = 50;

  private final Subject subject;
  private final int calls;

  HeldCalls(Subject subject, int calls) {
    this.subject = subject;
    this.calls = calls;
  }

  /**
   * Measures the heap while all are in flight.
   *
   * @param ramp how long it takes to send them all
   * @param held how long the server keeps each waiting; longer than the ramp
   */
  Figures run(Duration ramp, Duration held) throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(calls);
    FirstFailure failure = new FirstFailure();
    Outcome outcome = new Counted(ended, failure);
    Meter begun = Meter.read();
    long before = Meter.liveBytes();
    String channel = "later-" + held.toMillis();
    for (int sent = 0; sent < calls; sent++) {
      if (sent % AT_ONCE == 0) {
        Pause.of(ramp.multipliedBy(AT_ONCE).dividedBy(calls));
      }
      subject.users(channel, outcome);
    }
    Pause.of(held.minus(ramp).dividedBy(2));
    failure.rethrow();
    long waiting = ended.getCount();
    long live = Meter.liveBytes() - before;
    if (waiting != calls || ended.getCount() != calls) {
      throw new IllegalStateException("only " + waiting + " were in flight at once");
    }
    Pause.until(ended);
    failure.rethrow();
    return Figures.of(calls, Meter.read().since(begun)).with(Figure.LIVE_KILOBYTES, live / 1e3);
  }

  private record Counted(CountDownLatch ended, FirstFailure failure) implements Outcome {

    @Override
    public void answered(ChannelUsers users) {
      ended.countDown();
    }

    @Override
    public void failed(Throwable error) {
      failure.note(error);
      ended.countDown();
    }
  }
}
