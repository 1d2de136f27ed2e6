package io.github.agoraflux.transport;

import io.github.agoraflux.exchange.Reply;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.ReadTimeoutException;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.FutureMono;

/**
 * One connection with at most one exchange on it: writes its request, reads its answer to the end,
 * up to a cap, and says what became of it. It is the last handler before Reactor Netty's own, which
 * learns of the connection's end only.
 */
// What cannot be written ends in exceptionCaught, and a close in channelInactive.
@SuppressWarnings("FutureReturnValueIgnored")
final class HttpConnection extends ChannelInboundHandlerAdapter {

  private static final int SWITCHING_PROTOCOLS = 101;

  private final Channel channel;
  private final AnswerSilence silence;
  private final int cap;

  // Everything below belongs to the connection's event loop.
  private boolean used;
  private @Nullable Attempt attempt;
  private @Nullable HttpResponse head;
  private @Nullable AnswerBody body;
  private boolean complete;

  HttpConnection(Channel channel, Duration longestSilence, int cap) {
    this.channel = channel;
    this.silence = new AnswerSilence(longestSilence, channel.eventLoop(), this::silent);
    this.cap = cap;
  }

  boolean isActive() {
    return channel.isActive();
  }

  /** Runs a task on the connection's event loop: at once, if that is where the caller is. */
  void onLoop(Runnable task) {
    if (channel.eventLoop().inEventLoop()) {
      task.run();
    } else {
      channel.eventLoop().execute(task);
    }
  }

  /** Writes a request. The attempt is told of the answer, or of the failure. On the loop only. */
  void send(FullHttpRequest request, Attempt sender) {
    used = true;
    attempt = sender;
    silence.begin();
    channel.writeAndFlush(request, channel.voidPromise());
  }

  /** Gives up an exchange, and the connection, whose state nobody knows any longer. */
  void giveUp(Attempt sender) {
    if (attempt == sender) {
      forget();
      channel.close();
    }
  }

  /** Closes the connection. Completes when it is closed, as those of a stopped event loop are. */
  Mono<Void> close() {
    return FutureMono.deferFuture(channel::close).onErrorComplete(RejectedExecutionException.class);
  }

  /**
   * Reactor Netty turns reading off when it takes the connection; answers are read as they come.
   */
  @Override
  public void channelActive(ChannelHandlerContext context) {
    context.fireChannelActive();
    channel.config().setAutoRead(true);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    try {
      if (attempt == null || complete) {
        // What nobody asked for would be taken for the next answer.
        fail(new ClosedEarlyException());
      } else if (message instanceof HttpObject part) {
        read(part);
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  /**
   * Hands on an answer once all that came with it is read: only then is it known that nothing came
   * after it, and that the connection may be used again.
   */
  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (complete) {
      finish(true);
    }
    context.fireChannelReadComplete();
  }

  /** Until it is first used, what happens is Reactor Netty's concern: a handshake, above all. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (used) {
      fail(cause);
    } else {
      context.fireExceptionCaught(cause);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    silence.stop();
    fail(new ClosedEarlyException());
    context.fireChannelInactive();
  }

  private void read(HttpObject part) {
    silence.heard();
    if (part.decoderResult().isFailure()) {
      fail(new DecoderException(part.decoderResult().cause()));
      return;
    }
    if (part instanceof HttpResponse response) {
      head = response;
      body = new AnswerBody(cap, response.headers().getInt(HttpHeaderNames.CONTENT_LENGTH, 0));
    }
    AnswerBody reading = body;
    if (reading == null) {
      return;
    }
    if (part instanceof HttpContent content && !reading.append(content.content())) {
      fail(new AnswerTooLargeException());
    } else if (part instanceof LastHttpContent) {
      complete = !isInterim(head);
    }
  }

  private void finish(boolean wellBehaved) {
    Attempt answered = attempt;
    HttpResponse response = head;
    AnswerBody read = body;
    forget();
    if (answered != null && response != null && read != null) {
      Reply reply = Reply.of(response.status().code(), response.headers()::get, read.toBytes());
      answered.answered(reply, wellBehaved && isReusable(response));
    }
  }

  private static boolean isReusable(HttpResponse response) {
    return HttpUtil.isKeepAlive(response) && response.status().code() != SWITCHING_PROTOCOLS;
  }

  /** Such as 103 Early Hints: the answer proper follows. After a 101 nothing would. */
  private static boolean isInterim(@Nullable HttpResponse response) {
    return response != null
        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL
        && response.status().code() != SWITCHING_PROTOCOLS;
  }

  private void silent() {
    fail(ReadTimeoutException.INSTANCE);
  }

  /** The end of the connection. An answer that was complete before counts all the same. */
  private void fail(Throwable cause) {
    channel.close();
    if (complete) {
      finish(false);
      return;
    }
    Attempt failed = attempt;
    forget();
    if (failed != null) {
      failed.lost(cause);
    }
  }

  private void forget() {
    attempt = null;
    head = null;
    body = null;
    complete = false;
    silence.end();
  }
}
