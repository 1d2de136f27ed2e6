package io.github.agoraflux.auth.token;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keyed hash that every signature here is made of. For one thread at a time; one instance may
 * hash any number of messages with any keys.
 */
public final class HmacSha256 {

  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;

  /** A hash without a key. */
  public HmacSha256() {
    try {
      mac = Mac.getInstance(ALGORITHM);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
    }
  }

  /**
   * Hashes a message.
   *
   * @param key the key, one byte or more
   * @param message the message
   * @return 32 bytes
   */
  public byte[] hash(byte[] key, byte[] message) {
    try {
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(ALGORITHM + " takes every key", impossible);
    }
  }
}
