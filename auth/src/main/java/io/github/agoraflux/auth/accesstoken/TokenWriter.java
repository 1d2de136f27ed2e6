package io.github.agoraflux.auth.accesstoken;

import io.github.agoraflux.value.Check;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the payload of a token: little endian, texts with their length in front. */
final class TokenWriter {

  private static final int FIRST_CAPACITY = 256;
  private static final int MOST = 0xFFFF;

  private byte[] bytes = new byte[FIRST_CAPACITY];
  private int length;

  TokenWriter u16(int value) {
    reserve(Short.BYTES);
    bytes[length++] = (byte) value;
    bytes[length++] = (byte) (value >>> 8);
    return this;
  }

  TokenWriter u32(long value) {
    return u16((int) value).u16((int) (value >>> 16));
  }

  TokenWriter text(String value) {
    return sized(value.getBytes(StandardCharsets.UTF_8));
  }

  TokenWriter sized(byte[] value) {
    return count("text", value.length).raw(value, value.length);
  }

  /** How many of something follow. */
  TokenWriter count(String what, int count) {
    Check.that(count <= MOST, what, "have at most " + MOST + " elements", count);
    return u16(count);
  }

  TokenWriter raw(byte[] source, int count) {
    reserve(count);
    System.arraycopy(source, 0, bytes, length, count);
    length += count;
    return this;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
