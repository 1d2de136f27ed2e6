package io.github.agoraflux.simulator.auth;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the binary form of Agora's tokens: unsigned numbers, least significant byte first, and
 * strings after their length. Each read throws {@link BufferUnderflowException} at the end.
 */
final class LittleEndian {

  private final ByteBuffer buffer;

  LittleEndian(byte[] bytes) {
    buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  int u16() {
    return Short.toUnsignedInt(buffer.getShort());
  }

  long u32() {
    return Integer.toUnsignedLong(buffer.getInt());
  }

  byte[] bytes() {
    int length = u16();
    if (length > buffer.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    buffer.get(bytes);
    return bytes;
  }

  String string() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  Map<Integer, Long> map() {
    Map<Integer, Long> map = new LinkedHashMap<>();
    int count = u16();
    for (int i = 0; i < count; i++) {
      map.put(u16(), u32());
    }
    return map;
  }

  /** Everything that is left, without reading it. */
  byte[] rest() {
    byte[] rest = new byte[buffer.remaining()];
    buffer.duplicate().get(rest);
    return rest;
  }

  boolean atEnd() {
    return !buffer.hasRemaining();
  }
}
