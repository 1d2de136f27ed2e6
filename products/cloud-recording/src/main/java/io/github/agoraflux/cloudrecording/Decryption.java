package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.EncryptionMode;
import io.github.agoraflux.value.Secret;
import org.jspecify.annotations.Nullable;

/**
 * How to read an encrypted channel: as its users set it in the SDK.
 *
 * @param mode how it is encrypted
 * @param key the key; null for {@link EncryptionMode#NONE} alone
 * @param salt the salt, 32 bytes in base64; null for modes that {@linkplain
 *     EncryptionMode#takesSalt() take none}
 */
public record Decryption(EncryptionMode mode, @Nullable Secret key, @Nullable Secret salt) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if the mode needs what is missing, or the salt is none
   */
  public Decryption {
    Check.given("mode", mode);
    if (!mode.equals(EncryptionMode.NONE)) {
      Check.given("key", key);
    }
    if (mode.takesSalt()) {
      Check.given("salt", salt);
    }
    if (salt != null) {
      Check.that(EncryptionMode.isSalt(salt), "salt", "be 32 bytes in base64", salt);
    }
  }

  /**
   * A mode without salt.
   *
   * @param mode how the channel is encrypted
   * @param key the key
   * @return the decryption
   * @throws IllegalArgumentException if the mode needs a salt
   */
  public static Decryption of(EncryptionMode mode, Secret key) {
    return new Decryption(mode, key, null);
  }

  /**
   * A mode with salt.
   *
   * @param mode how the channel is encrypted
   * @param key the key
   * @param salt the salt, 32 bytes in base64
   * @return the decryption
   * @throws IllegalArgumentException if the salt is none
   */
  public static Decryption salted(EncryptionMode mode, Secret key, Secret salt) {
    return new Decryption(mode, key, salt);
  }
}
