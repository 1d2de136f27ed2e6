package io.github.agoraflux.auth.token;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Where salts and nonces come from. */
public final class UnpredictableNumbers {

  private UnpredictableNumbers() {}

  /**
   * A generator that may be used on an event loop: the platform's default one reads a device each
   * time, this one only here, to be seeded.
   *
   * @return a generator that is seeded
   */
  public static SecureRandom source() {
    try {
      SecureRandom random = SecureRandom.getInstance("DRBG");
      random.nextInt();
      return random;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has DRBG", impossible);
    }
  }
}
