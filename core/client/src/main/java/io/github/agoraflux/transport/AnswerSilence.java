package io.github.agoraflux.transport;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.ReadTimeoutException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection whose server has said nothing for too long while an answer is due. It stays
 * with the connection, and its timer is set again only when it has rung, so that an answer in time
 * costs neither a handler nor a timer.
 */
final class AnswerSilence extends ChannelDuplexHandler {

  private final long longest;

  // Everything below belongs to the connection's event loop.
  private boolean due;
  private long heardAt;
  private @Nullable Future<?> timer;

  AnswerSilence(Duration longest) {
    this.longest = TimeUnit.NANOSECONDS.convert(longest);
  }

  @Override
  public void write(ChannelHandlerContext connection, Object message, ChannelPromise promise)
      throws Exception {
    if (message instanceof LastHttpContent) {
      due = true;
      heardAt = System.nanoTime();
      if (timer == null) {
        ringIn(longest, connection);
      }
    }
    super.write(connection, message, promise);
  }

  @Override
  public void channelRead(ChannelHandlerContext connection, Object message) {
    heardAt = System.nanoTime();
    due &= !(message instanceof LastHttpContent);
    connection.fireChannelRead(message);
  }

  @Override
  public void channelInactive(ChannelHandlerContext connection) {
    stop();
    connection.fireChannelInactive();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext connection) {
    stop();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // Of the void promise, which nobody can wait for.
  private void ring(ChannelHandlerContext connection) {
    timer = null;
    long left = longest - (System.nanoTime() - heardAt);
    if (due && left > 0) {
      ringIn(left, connection);
    } else if (due) {
      due = false;
      connection.fireExceptionCaught(ReadTimeoutException.INSTANCE);
      connection.close(connection.voidPromise());
    }
  }

  private void ringIn(long nanos, ChannelHandlerContext connection) {
    timer = connection.executor().schedule(() -> ring(connection), nanos, TimeUnit.NANOSECONDS);
  }

  private void stop() {
    due = false;
    Future<?> armed = timer;
    if (armed != null) {
      armed.cancel(false);
      timer = null;
    }
  }
}
