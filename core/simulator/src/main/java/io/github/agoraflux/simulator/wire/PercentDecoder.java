package io.github.agoraflux.simulator.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Percent-decoding that accepts nothing but well-formed escapes of well-formed UTF-8. */
final class PercentDecoder {

  private PercentDecoder() {}

  /** Decodes one path segment, in which a plus sign is a plus sign; null if it is malformed. */
  static @Nullable String segment(String raw) {
    return decode(raw, false);
  }

  /** Decodes one name or value of a query, in which a plus sign is a space; null if malformed. */
  static @Nullable String query(String raw) {
    return decode(raw, true);
  }

  private static @Nullable String decode(String raw, boolean plusIsSpace) {
    byte[] in = raw.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
    for (int i = 0; i < in.length; i++) {
      if (in[i] == '%') {
        int octet = i + 2 < in.length ? octet(in[i + 1], in[i + 2]) : -1;
        if (octet < 0) {
          return null;
        }
        out.write(octet);
        i += 2;
      } else {
        out.write(plusIsSpace && in[i] == '+' ? ' ' : in[i]);
      }
    }
    return strictUtf8(out.toByteArray());
  }

  private static int octet(byte high, byte low) {
    int h = Character.digit(high, 16);
    int l = Character.digit(low, 16);
    return h < 0 || l < 0 ? -1 : h << 4 | l;
  }

  private static @Nullable String strictUtf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      return null;
    }
  }
}
