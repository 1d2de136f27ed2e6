package io.github.agoraflux.benchmarks.load;

import io.github.agoraflux.benchmarks.subject.Outcome;
import io.github.agoraflux.benchmarks.subject.Subject;
import io.github.agoraflux.benchmarks.wire.Requests;
import io.github.agoraflux.channelmanagement.ChannelUsers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * Very many calls at once, each on a connection of its own, held by the server until all are there.
 */
final class HeldCalls {

  private static final int AT_ONCE = 50;

  private final Subject subject;
  private final int calls;

  HeldCalls(Subject subject, int calls) {
    this.subject = subject;
    this.calls = calls;
  }

  /** Sends them within a while, and measures the heap while all are in flight. */
  Figures run(Duration ramp) throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(calls);
    FirstFailure failure = new FirstFailure();
    Meter begun = Meter.read();
    long before = Meter.liveBytes();
    send(ramp, new Counted(ended, failure));
    control(Requests.AWAIT + calls);
    long live = Meter.liveBytes() - before;
    if (ended.getCount() != calls) {
      throw new IllegalStateException((calls - ended.getCount()) + " calls were not held");
    }
    control(Requests.RELEASE);
    Pause.until(ended);
    failure.rethrow();
    return Figures.of(calls, Meter.read().since(begun)).with(Figure.LIVE_KILOBYTES, live / 1e3);
  }

  private void send(Duration ramp, Outcome outcome) throws InterruptedException {
    for (int sent = 0; sent < calls; sent++) {
      if (sent % AT_ONCE == 0) {
        Pause.of(ramp.multipliedBy(AT_ONCE).dividedBy(calls));
      }
      subject.users(Requests.HELD, outcome);
    }
  }

  /** Asks the server for something, and waits until it has done so. */
  private void control(String channel) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    FirstFailure failure = new FirstFailure();
    subject.users(channel, new Counted(done, failure));
    Pause.until(done);
    failure.rethrow();
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
