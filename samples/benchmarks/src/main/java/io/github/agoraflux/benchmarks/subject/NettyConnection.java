package io.github.agoraflux.benchmarks.subject;

import io.github.agoraflux.benchmarks.wire.AnswerReader;
import io.github.agoraflux.benchmarks.wire.Requests;
import io.github.agoraflux.benchmarks.wire.UsersAnswer;
import io.github.agoraflux.channelmanagement.ChannelUsers;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection of the bare pipeline, with one call at a time on it. */
// What cannot be written ends in exceptionCaught.
@SuppressWarnings("FutureReturnValueIgnored")
final class NettyConnection extends SimpleChannelInboundHandler<HttpObject> {

  private static final byte[] EMPTY = new byte[0];

  private final Channel channel;
  private final String authority;
  private final AnswerReader<UsersAnswer> reader;
  private final Consumer<NettyConnection> release;

  /** Written before the request is, on whatever thread; read by the event loop after that. */
  private volatile @Nullable Outcome outcome;

  private int status;
  private byte[] body = EMPTY;

  NettyConnection(
      Channel channel,
      String authority,
      AnswerReader<UsersAnswer> reader,
      Consumer<NettyConnection> release) {
    this.channel = channel;
    this.authority = authority;
    this.reader = reader;
    this.release = release;
  }

  void send(String target, Outcome outcome) {
    this.outcome = outcome;
    FullHttpRequest request =
        new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, target);
    request
        .headers()
        .set(HttpHeaderNames.HOST, authority)
        .set(HttpHeaderNames.AUTHORIZATION, Requests.AUTHORIZATION)
        .set(HttpHeaderNames.ACCEPT, "application/json");
    channel.writeAndFlush(request, channel.voidPromise());
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
    if (part instanceof HttpResponse response) {
      status = response.status().code();
    }
    if (part instanceof HttpContent content) {
      append(content.content());
    }
    if (part instanceof LastHttpContent) {
      complete();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
    Outcome failing = outcome;
    outcome = null;
    if (failing != null) {
      failing.failed(cause);
    }
  }

  private void append(ByteBuf chunk) {
    int more = chunk.readableBytes();
    if (more > 0) {
      int length = body.length;
      body = Arrays.copyOf(body, length + more);
      chunk.readBytes(body, length, more);
    }
  }

  private void complete() {
    ChannelUsers users = reader.read(status, body).users();
    Outcome answered = Objects.requireNonNull(outcome);
    outcome = null;
    body = EMPTY;
    release.accept(this);
    answered.answered(users);
  }
}
