package io.github.agoraflux.auth.whiteboard;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the fields out of a token. Messages never show what they come from. */
final class TokenQuery {

  private TokenQuery() {}

  static SortedMap<String, String> fields(String base64) {
    SortedMap<String, String> fields = new TreeMap<>();
    for (String pair : decoded(base64).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        throw new IllegalArgumentException("token must hold names and values, but does not");
      }
      if (fields.put(part(pair.substring(0, equals)), part(pair.substring(equals + 1))) != null) {
        throw new IllegalArgumentException("token must hold each field once, but does not");
      }
    }
    return fields;
  }

  private static String decoded(String base64) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(base64);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException malformed) {
      // Not its cause: that one's message shows a character of the token.
      throw new IllegalArgumentException("token must be URL-safe Base64 after its prefix");
    }
  }

  private static String part(String encoded) {
    try {
      return UriComponent.decode(encoded);
    } catch (IllegalArgumentException malformed) {
      // Not its cause: that one's message shows a part of the token.
      throw new IllegalArgumentException("token must be percent-encoded, but is not");
    }
  }
}
