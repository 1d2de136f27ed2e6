package io.github.agoraflux.operation;

import io.github.agoraflux.value.Check;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding of everything but RFC 3986's unreserved characters, so that a value can neither
 * leave its place in a path nor in a query.
 */
final class PercentEncoding {

  private static final char[] HEX = "0123456789ABCDEF".toCharArray();
  private static final boolean[] UNRESERVED = unreserved();

  private PercentEncoding() {}

  /** Appends a value as one path segment. */
  static void appendSegment(StringBuilder target, String field, String value) {
    append(target, field, Check.pathSegment(field, value));
  }

  static void append(StringBuilder target, String field, String value) {
    int plain = 0;
    while (plain < value.length() && isUnreserved(value.charAt(plain))) {
      plain++;
    }
    target.append(value, 0, plain);
    if (plain < value.length()) {
      appendEncoded(target, field, value, plain);
    }
  }

  private static void appendEncoded(StringBuilder target, String field, String value, int from) {
    for (int i = from; i < value.length(); ) {
      int codePoint = value.codePointAt(i);
      if (codePoint < 0x80 && UNRESERVED[codePoint]) {
        target.append((char) codePoint);
      } else if (Character.getType(codePoint) == Character.SURROGATE) {
        throw new IllegalArgumentException(
            field + " must be valid Unicode, but has a lone surrogate at index " + i);
      } else {
        appendBytes(target, Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
      }
      i += Character.charCount(codePoint);
    }
  }

  private static void appendBytes(StringBuilder target, byte[] bytes) {
    for (byte octet : bytes) {
      target.append('%').append(HEX[(octet >> 4) & 0xF]).append(HEX[octet & 0xF]);
    }
  }

  private static boolean isUnreserved(char character) {
    return character < 0x80 && UNRESERVED[character];
  }

  private static boolean[] unreserved() {
    boolean[] table = new boolean[0x80];
    for (char c = '0'; c <= '9'; c++) {
      table[c] = true;
    }
    for (char c = 'a'; c <= 'z'; c++) {
      table[c] = true;
      table[Character.toUpperCase(c)] = true;
    }
    for (char c : "-._~".toCharArray()) {
      table[c] = true;
    }
    return table;
  }
}
