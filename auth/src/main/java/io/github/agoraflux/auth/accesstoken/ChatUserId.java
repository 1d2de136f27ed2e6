package io.github.agoraflux.auth.accesstoken;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id under which a classroom's user chats. */
final class ChatUserId {

  private ChatUserId() {}

  static String of(String userUuid) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(userUuid.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has MD5", impossible);
    }
  }
}
