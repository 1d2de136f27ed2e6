package io.github.agoraflux.benchmarks.server;

import io.github.agoraflux.benchmarks.wire.Requests;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Looks for the end of a request and sends an answer. It understands just enough HTTP for requests
 * without a body that wait for each other: whatever takes time here is time the clients lack.
 */
// Nobody waits for what is written or closed here.
@SuppressWarnings("FutureReturnValueIgnored")
final class AnswerHandler extends ByteToMessageDecoder {

  /** A channel of this name is told of after so many milliseconds. */
  static final String LATER = "later-";

  private static final ByteBuf END = ascii("\r\n\r\n");
  private static final ByteBuf USERS = ascii("GET " + Requests.USERS);
  private static final ByteBuf LATER_USERS = ascii("GET " + Requests.USERS + LATER);

  private final CannedAnswers answers;

  AnswerHandler(CannedAnswers answers) {
    this.answers = answers;
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    int end = in.writerIndex() - END.readableBytes();
    if (end < in.readerIndex()
        || !ByteBufUtil.equals(in, end, END, END.readerIndex(), END.readableBytes())) {
      return;
    }
    if (startsWith(in, LATER_USERS)) {
      answerLater(context, milliseconds(in));
    } else {
      context.write(startsWith(in, USERS) ? answers.users() : answers.page(), context.voidPromise());
    }
    in.skipBytes(in.readableBytes());
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) throws Exception {
    context.flush();
    super.channelReadComplete(context);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }

  private void answerLater(ChannelHandlerContext context, long milliseconds) {
    context
        .executor()
        .schedule(
            () -> context.writeAndFlush(answers.users(), context.voidPromise()),
            milliseconds,
            TimeUnit.MILLISECONDS);
  }

  private static boolean startsWith(ByteBuf in, ByteBuf beginning) {
    int length = beginning.readableBytes();
    return in.readableBytes() >= length
        && ByteBufUtil.equals(in, in.readerIndex(), beginning, beginning.readerIndex(), length);
  }

  private static long milliseconds(ByteBuf in) {
    long value = 0;
    for (int at = in.readerIndex() + LATER_USERS.readableBytes(); isDigit(in.getByte(at)); at++) {
      value = 10 * value + in.getByte(at) - '0';
    }
    return value;
  }

  private static boolean isDigit(byte character) {
    return character >= '0' && character <= '9';
  }

  private static ByteBuf ascii(String text) {
    return Unpooled.unreleasableBuffer(
        Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.US_ASCII)));
  }
}
