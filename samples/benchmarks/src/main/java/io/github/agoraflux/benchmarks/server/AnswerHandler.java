package io.github.agoraflux.benchmarks.server;

import io.github.agoraflux.benchmarks.wire.Requests;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Looks for the end of a request and sends an answer. It understands just enough HTTP for requests
 * without a body that wait for each other: whatever takes time here is time the clients lack.
 */
// Nobody waits for what is written or closed here.
@SuppressWarnings("FutureReturnValueIgnored")
final class AnswerHandler extends ByteToMessageDecoder {

  private static final ByteBuf END = ascii("\r\n\r\n");
  private static final ByteBuf USERS = ascii("GET " + Requests.USERS);
  private static final ByteBuf ROOM = ascii("GET " + Requests.USERS + "room-");
  private static final ByteBuf HELD = ascii("GET " + Requests.USERS + Requests.HELD + ' ');
  private static final ByteBuf RELEASE = ascii("GET " + Requests.USERS + Requests.RELEASE + ' ');
  private static final ByteBuf AWAIT = ascii("GET " + Requests.USERS + Requests.AWAIT);

  private final CannedAnswers answers;
  private final WaitingRoom waitingRoom;

  AnswerHandler(CannedAnswers answers, WaitingRoom waitingRoom) {
    this.answers = answers;
    this.waitingRoom = waitingRoom;
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    int end = in.writerIndex() - END.readableBytes();
    if (end < in.readerIndex()
        || !ByteBufUtil.equals(in, end, END, END.readerIndex(), END.readableBytes())) {
      return;
    }
    if (startsWith(in, ROOM)) {
      context.write(answers.users(), context.voidPromise());
    } else if (startsWith(in, HELD)) {
      waitingRoom.enter(context);
    } else if (startsWith(in, AWAIT)) {
      waitingRoom.report(context, number(in, AWAIT.readableBytes()));
    } else if (startsWith(in, RELEASE)) {
      waitingRoom.release(context);
    } else {
      context.write(
          startsWith(in, USERS) ? answers.users() : answers.page(), context.voidPromise());
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

  private static boolean startsWith(ByteBuf in, ByteBuf beginning) {
    int length = beginning.readableBytes();
    return in.readableBytes() >= length
        && ByteBufUtil.equals(in, in.readerIndex(), beginning, beginning.readerIndex(), length);
  }

  private static int number(ByteBuf in, int offset) {
    int value = 0;
    for (int at = in.readerIndex() + offset; isDigit(in.getByte(at)); at++) {
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
