package io.github.agoraflux.benchmarks.server;

import io.netty.channel.ChannelHandlerContext;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls that are kept waiting until they are let go, all together. */
// Nobody waits for what is scheduled or written here.
@SuppressWarnings("FutureReturnValueIgnored")
final class WaitingRoom {

  private static final long GLANCE_MILLIS = 20;

  private final CannedAnswers answers;
  private final Queue<ChannelHandlerContext> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();

  WaitingRoom(CannedAnswers answers) {
    this.answers = answers;
  }

  void enter(ChannelHandlerContext context) {
    waiting.add(context);
    count.incrementAndGet();
  }

  /** Answers once so many are waiting. */
  void report(ChannelHandlerContext context, int wanted) {
    if (count.get() >= wanted) {
      answer(context);
    } else {
      context
          .executor()
          .schedule(() -> report(context, wanted), GLANCE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Answers all who are waiting, and whoever asked for it. */
  void release(ChannelHandlerContext context) {
    for (ChannelHandlerContext next = waiting.poll(); next != null; next = waiting.poll()) {
      ChannelHandlerContext freed = next;
      count.decrementAndGet();
      freed.executor().execute(() -> answer(freed));
    }
    answer(context);
  }

  private void answer(ChannelHandlerContext context) {
    context.writeAndFlush(answers.users(), context.voidPromise());
  }
}
