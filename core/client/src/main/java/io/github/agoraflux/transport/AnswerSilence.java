package io.github.agoraflux.transport;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Notices a server that has said nothing for too long while an answer is due. There is one for each
 * connection, used by its event loop alone. Its timer is set again only when it has rung, so that
 * an answer in time costs no timer.
 */
final class AnswerSilence {

  private final long longest;
  private final EventLoop loop;
  private final Runnable tooLong;

  private boolean due;
  private long heardAt;
  private @Nullable Future<?> timer;

  AnswerSilence(Duration longest, EventLoop loop, Runnable tooLong) {
    this.longest = TimeUnit.NANOSECONDS.convert(longest);
    this.loop = loop;
    this.tooLong = tooLong;
  }

  /** From now on an answer is due. */
  void begin() {
    due = true;
    heardAt = System.nanoTime();
    if (timer == null) {
      ringIn(longest);
    }
  }

  /** A part of the answer has come. */
  void heard() {
    heardAt = System.nanoTime();
  }

  /** The answer is complete. */
  void end() {
    due = false;
  }

  /** The connection is gone. */
  void stop() {
    due = false;
    Future<?> armed = timer;
    if (armed != null) {
      armed.cancel(false);
      timer = null;
    }
  }

  private void ring() {
    timer = null;
    long left = longest - (System.nanoTime() - heardAt);
    if (due && left > 0) {
      ringIn(left);
    } else if (due) {
      due = false;
      tooLong.run();
    }
  }

  private void ringIn(long nanos) {
    timer = loop.schedule(this::ring, nanos, TimeUnit.NANOSECONDS);
  }
}
