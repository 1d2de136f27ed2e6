package io.github.agoraflux.transport;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** Collects an answer's bytes and refuses to grow beyond the cap. */
final class AnswerBody {

  private static final byte[] EMPTY = new byte[0];
  private static final int FIRST_GUESS = 512;

  private final int cap;
  private byte[] bytes = EMPTY;
  private int length;

  AnswerBody(int cap) {
    this.cap = cap;
  }

  void append(ByteBuf chunk) {
    int more = chunk.readableBytes();
    if (more > cap - length) {
      throw new AnswerTooLargeException();
    }
    if (length + more > bytes.length) {
      int wanted =
          Math.max(length + more, length == 0 ? FIRST_GUESS : (int) Math.min(cap, 2L * length));
      bytes = Arrays.copyOf(bytes, wanted);
    }
    chunk.readBytes(bytes, length, more);
    length += more;
  }

  byte[] toBytes() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }

  /** Thrown inside the transport only; callers see an {@code UnreadableAnswerException}. */
  static final class AnswerTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnswerTooLargeException() {
      super("answer too large", null, false, false);
    }
  }
}
