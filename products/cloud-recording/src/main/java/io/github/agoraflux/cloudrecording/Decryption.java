package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.Secret;
import org.jspecify.annotations.Nullable;

/**
 * How to read an encrypted channel: as its users set it in the SDK.
 *
 * @param mode how it is encrypted
 * @param secret the key; null for {@link DecryptionMode#NONE} alone
 * @param salt the salt, 32 bytes in base64; null for modes without one
 */
public record Decryption(DecryptionMode mode, @Nullable Secret secret, @Nullable Secret salt) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if the mode needs what is missing
   */
  public Decryption {
    Check.given("mode", mode);
    if (!mode.equals(DecryptionMode.NONE)) {
      Check.given("secret", secret);
    }
    if (mode.isSalted()) {
      Check.given("salt", salt);
    }
  }

  /**
   * Decryption without a salt.
   *
   * @param mode how the channel is encrypted
   * @param secret the key
   * @return the decryption
   * @throws IllegalArgumentException if the mode needs a salt
   */
  public static Decryption of(DecryptionMode mode, Secret secret) {
    return new Decryption(mode, secret, null);
  }
}
