package io.github.agoraflux.auth.accesstoken;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the payload of a token. Running over its end is a malformed token. */
final class TokenReader {

  private final ByteBuffer bytes;

  TokenReader(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  int u16() {
    need(Short.BYTES);
    return Short.toUnsignedInt(bytes.getShort());
  }

  long u32() {
    need(Integer.BYTES);
    return Integer.toUnsignedLong(bytes.getInt());
  }

  byte[] sized() {
    int length = u16();
    need(length);
    byte[] block = new byte[length];
    bytes.get(block);
    return block;
  }

  String text() {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sized())).toString();
    } catch (CharacterCodingException malformed) {
      throw new IllegalArgumentException("token must hold texts in UTF-8, but does not", malformed);
    }
  }

  private void need(int count) {
    if (bytes.remaining() < count) {
      throw new IllegalArgumentException("token must be whole, but ends too early");
    }
  }

  boolean hasMore() {
    return bytes.hasRemaining();
  }

  byte[] rest() {
    byte[] rest = new byte[bytes.remaining()];
    bytes.duplicate().get(rest);
    return rest;
  }
}
