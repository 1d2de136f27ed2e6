package io.github.agoraflux.transport;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** Collects an answer's bytes and refuses to grow beyond the cap. */
final class AnswerBody {

  private static final byte[] EMPTY = new byte[0];

  /** How long an answer is believed to be on its word alone; beyond that its bytes have to come. */
  private static final int BELIEVED = 64 * 1024;

  private final int cap;
  private final int announced;
  private byte[] bytes = EMPTY;
  private int length;

  /**
   * An empty body.
   *
   * @param cap how long it may become
   * @param announced how long it says it will be, 0 if it says nothing
   */
  AnswerBody(int cap, int announced) {
    this.cap = cap;
    this.announced = Math.max(0, Math.min(announced, Math.min(cap, BELIEVED)));
  }

  /**
   * Adds what has come.
   *
   * @param chunk is read to its end
   * @return false, and nothing is added, if the body would grow beyond the cap
   */
  boolean append(ByteBuf chunk) {
    int more = chunk.readableBytes();
    if (more > cap - length) {
      return false;
    }
    if (length + more > bytes.length) {
      int guess = length == 0 ? announced : (int) Math.min(cap, 2L * length);
      bytes = Arrays.copyOf(bytes, Math.max(length + more, guess));
    }
    chunk.readBytes(bytes, length, more);
    length += more;
    return true;
  }

  byte[] toBytes() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }
}
