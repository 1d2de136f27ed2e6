package io.github.agoraflux.benchmarks.load;

import io.github.agoraflux.benchmarks.subject.Outcome;
import io.github.agoraflux.benchmarks.subject.Subject;
import io.github.agoraflux.channelmanagement.ChannelUsers;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * Calls that arrive at a fixed rate, whether or not earlier ones were answered. Time runs from when
 * a call was due, so that a stall counts for all that it held up.
 */
final class ArrivalRate {

  private final Subject subject;
  private final long interval;

  ArrivalRate(Subject subject, int perSecond) {
    this.subject = subject;
    this.interval = Duration.ofSeconds(1).toNanos() / perSecond;
  }

  Figures run(Duration leadIn, Duration measured) throws InterruptedException {
    arrivals(leadIn);
    Meter begun = Meter.read();
    long[] latencies = arrivals(measured);
    Meter used = Meter.read().since(begun);
    Arrays.sort(latencies);
    return Figures.of(latencies.length, used)
        .with(Figure.P50, percentile(latencies, 50) / 1e3)
        .with(Figure.P99, percentile(latencies, 99) / 1e3);
  }

  private long[] arrivals(Duration duration) throws InterruptedException {
    int calls = Math.toIntExact(duration.toNanos() / interval);
    long[] latencies = new long[calls];
    CountDownLatch ended = new CountDownLatch(calls);
    FirstFailure failure = new FirstFailure();
    long begun = System.nanoTime();
    for (int i = 0; i < calls; i++) {
      long due = begun + i * interval;
      awaitTime(due);
      subject.users("room-" + (i & 1023), new Timed(due, latencies, i, ended, failure));
    }
    Pause.until(ended);
    failure.rethrow();
    return latencies;
  }

  private static void awaitTime(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static long percentile(long[] sorted, int percent) {
    return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * (long) percent / 100)];
  }

  private static final class Timed implements Outcome {

    private final long due;
    private final long[] latencies;
    private final int index;
    private final CountDownLatch ended;
    private final FirstFailure failure;

    Timed(long due, long[] latencies, int index, CountDownLatch ended, FirstFailure failure) {
      this.due = due;
      this.latencies = latencies;
      this.index = index;
      this.ended = ended;
      this.failure = failure;
    }

    @Override
    public void answered(ChannelUsers users) {
      latencies[index] = System.nanoTime() - due;
      ended.countDown();
    }

    @Override
    public void failed(Throwable error) {
      failure.note(error);
      ended.countDown();
    }
  }
}
