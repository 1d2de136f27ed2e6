package io.github.agoraflux.auth.accesstoken;

import java.io.ByteArrayOutputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;

/**
 * Compresses tokens. A compressor holds native memory, a quarter of a megabyte, which is dear to
 * get and, left to the garbage collector, slow to go; so a few are kept, for all issuers together,
 * and the others are given back at once.
 */
final class TokenPress {

  private static final int BUFFER = 1024;
  private static final int MOST_IDLE = Runtime.getRuntime().availableProcessors();
  private static final Queue<TokenPress> IDLE = new ConcurrentLinkedQueue<>();
  private static final AtomicInteger IDLE_COUNT = new AtomicInteger();

  private final Deflater deflater = new Deflater();
  private final byte[] buffer = new byte[BUFFER];
  private final ByteArrayOutputStream compressed = new ByteArrayOutputStream(BUFFER);

  private TokenPress() {}

  static byte[] compress(byte[] content) {
    TokenPress press = take();
    try {
      return press.press(content);
    } finally {
      press.release();
    }
  }

  private static TokenPress take() {
    TokenPress idle = IDLE.poll();
    if (idle == null) {
      return new TokenPress();
    }
    IDLE_COUNT.decrementAndGet();
    return idle;
  }

  private byte[] press(byte[] content) {
    deflater.reset();
    deflater.setInput(content);
    deflater.finish();
    compressed.reset();
    while (!deflater.finished()) {
      compressed.write(buffer, 0, deflater.deflate(buffer));
    }
    return compressed.toByteArray();
  }

  private void release() {
    if (IDLE_COUNT.incrementAndGet() > MOST_IDLE) {
      IDLE_COUNT.decrementAndGet();
      deflater.end();
    } else {
      IDLE.add(this);
    }
  }
}
