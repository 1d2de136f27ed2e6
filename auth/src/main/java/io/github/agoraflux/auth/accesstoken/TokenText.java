package io.github.agoraflux.auth.accesstoken;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The outer form of a token: version, Base64, zlib. Messages never show the text. */
final class TokenText {

  private static final String VERSION = "007";
  private static final int BUFFER = 1024;

  /** Far beyond any token, far below what a bomb would fill. */
  private static final int MOST_BYTES = 1 << 20;

  private TokenText() {}

  static String of(byte[] compressed) {
    return VERSION + Base64.getEncoder().encodeToString(compressed);
  }

  static byte[] content(String text) {
    if (!text.startsWith(VERSION)) {
      throw new IllegalArgumentException("token must begin with " + VERSION + ", but does not");
    }
    return inflated(decoded(text.substring(VERSION.length())));
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException malformed) {
      // Not its cause: that one's message shows a character of the token.
      throw new IllegalArgumentException("token must be Base64 after its version, but is not");
    }
  }

  private static byte[] inflated(byte[] compressed) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(compressed);
      return inflated(inflater);
    } catch (DataFormatException malformed) {
      throw new IllegalArgumentException("token must be compressed by zlib, but is not", malformed);
    } finally {
      inflater.end();
    }
  }

  private static byte[] inflated(Inflater inflater) throws DataFormatException {
    ByteArrayOutputStream content = new ByteArrayOutputStream(BUFFER);
    byte[] buffer = new byte[BUFFER];
    while (!inflater.finished()) {
      int count = inflater.inflate(buffer);
      if (count == 0 && !inflater.finished()) {
        throw new IllegalArgumentException("token must be whole, but ends too early");
      }
      content.write(buffer, 0, count);
      if (content.size() > MOST_BYTES) {
        throw new IllegalArgumentException("token must hold at most " + MOST_BYTES + " bytes");
      }
    }
    return content.toByteArray();
  }
}
