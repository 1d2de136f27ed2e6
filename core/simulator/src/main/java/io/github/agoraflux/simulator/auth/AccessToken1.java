package io.github.agoraflux.simulator.auth;

import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * A token of version 006, the older form. It holds the privileges with the moments at which they
 * expire, but of channel and user only what the signature covers: whoever verifies it has to be
 * told both. A Signaling token has its user in the place of the channel and no other user.
 *
 * @see <a href="https://github.com/AgoraIO/Tools/tree/master/DynamicKey/AgoraDynamicKey">Agora
 *     Dynamic Key</a>
 */
final class AccessToken1 {

  private static final String VERSION = "006";
  private static final int APP_ID_LENGTH = 32;
  private static final int CONTENT = VERSION.length() + APP_ID_LENGTH;

  private final String appId;
  private final byte[] signature;
  private final byte[] message;
  private final long expiry;
  private final Map<Integer, Long> privileges;

  private AccessToken1(String appId, byte[] content) {
    this.appId = appId;
    LittleEndian in = new LittleEndian(content);
    signature = in.bytes();
    skipChecksums(in);
    message = in.bytes();
    if (!in.atEnd()) {
      throw new IllegalArgumentException("bytes after the message");
    }
    LittleEndian inner = new LittleEndian(message);
    inner.u32();
    expiry = inner.u32();
    privileges = inner.map();
  }

  /** The checksums of channel and user add nothing to a signature that covers both. */
  private static void skipChecksums(LittleEndian in) {
    in.u32();
    in.u32();
  }

  static Optional<AccessToken1> parse(String token) {
    if (!token.startsWith(VERSION) || token.length() < CONTENT) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new AccessToken1(
              token.substring(VERSION.length(), CONTENT),
              Base64.getDecoder().decode(token.substring(CONTENT))));
    } catch (IllegalArgumentException | BufferUnderflowException malformed) {
      return Optional.empty();
    }
  }

  String appId() {
    return appId;
  }

  boolean isSignedWith(String appCertificate, String channel, String user) {
    byte[] names = (appId + channel + user).getBytes(StandardCharsets.UTF_8);
    byte[] signed = new byte[names.length + message.length];
    System.arraycopy(names, 0, signed, 0, names.length);
    System.arraycopy(message, 0, signed, names.length, message.length);
    byte[] key = appCertificate.getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(signature, Hmac.sha256(key, signed));
  }

  /** Whether token and privilege have not expired; a privilege that expires at 0 never does. */
  boolean grants(int privilege, Instant now) {
    Long until = privileges.get(privilege);
    return until != null && isAhead(expiry, now) && (until == 0 || isAhead(until, now));
  }

  private static boolean isAhead(long second, Instant now) {
    return now.isBefore(Instant.ofEpochSecond(second));
  }
}
