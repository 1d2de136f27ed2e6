package io.github.agoraflux.simulator.auth;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates what a stranger sent, without letting a few bytes grow into many. */
final class Inflation {

  /** Far more than any token needs. */
  static final int MAX_BYTES = 64 * 1024;

  private static final int STEP = 4096;

  private Inflation() {}

  /** The inflated bytes, or nothing if they are too many or the stream is not one of zlib. */
  static Optional<byte[]> of(byte[] deflated) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(deflated);
      ByteArrayOutputStream inflated = new ByteArrayOutputStream();
      byte[] step = new byte[STEP];
      while (!inflater.finished()) {
        int count = inflater.inflate(step);
        boolean stuck = count == 0 && !inflater.finished();
        if (stuck || inflated.size() + count > MAX_BYTES) {
          return Optional.empty();
        }
        inflated.write(step, 0, count);
      }
      return inflater.getRemaining() == 0 ? Optional.of(inflated.toByteArray()) : Optional.empty();
    } catch (DataFormatException notZlib) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }
}
