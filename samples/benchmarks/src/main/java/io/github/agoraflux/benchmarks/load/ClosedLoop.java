package io.github.agoraflux.benchmarks.load;

import io.github.agoraflux.benchmarks.subject.Outcome;
import io.github.agoraflux.benchmarks.subject.Subject;
import io.github.agoraflux.channelmanagement.ChannelUsers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;

/** So many calls in flight, each followed by the next as soon as it is answered. */
final class ClosedLoop {

  private final Subject subject;
  private final int inFlight;
  private final LongAdder answered = new LongAdder();
  private final CountDownLatch ended;
  private final FirstFailure failure = new FirstFailure();
  private volatile boolean running = true;

  ClosedLoop(Subject subject, int inFlight) {
    this.subject = subject;
    this.inFlight = inFlight;
    this.ended = new CountDownLatch(inFlight);
  }

  /** Measures for a while, once it has been running for a while. */
  Figures run(Duration leadIn, Duration measured) throws InterruptedException {
    for (int lane = 0; lane < inFlight; lane++) {
      new Lane(lane).next();
    }
    Pause.of(leadIn);
    long before = answered.sum();
    Meter begun = Meter.read();
    Pause.of(measured);
    Pause.until(() -> answered.sum() > before || failure.isNoted());
    long count = answered.sum() - before;
    Meter used = Meter.read().since(begun);
    running = false;
    Pause.until(ended);
    failure.rethrow();
    return Figures.of(count, used);
  }

  private final class Lane implements Outcome {

    private static final int NAMES = 64;

    private final String[] channels = new String[NAMES];
    private int calls;

    Lane(int number) {
      for (int i = 0; i < NAMES; i++) {
        channels[i] = "room-" + number + '-' + i;
      }
    }

    void next() {
      if (running) {
        subject.users(channels[calls++ % NAMES], this);
      } else {
        ended.countDown();
      }
    }

    @Override
    public void answered(ChannelUsers users) {
      answered.increment();
      next();
    }

    @Override
    public void failed(Throwable error) {
      failure.note(error);
      ended.countDown();
    }
  }
}
