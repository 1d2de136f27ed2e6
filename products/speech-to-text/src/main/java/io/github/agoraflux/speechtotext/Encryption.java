package io.github.agoraflux.speechtotext;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.EncryptionMode;
import io.github.agoraflux.value.Secret;
import org.jspecify.annotations.Nullable;

/**
 * How the media of the channel are encrypted, and subtitles with them.
 *
 * @param mode the mode
 * @param key the key; null without encryption
 * @param salt 32 bytes in base64; null for modes that {@linkplain EncryptionMode#takesSalt() take
 *     none}
 */
public record Encryption(EncryptionMode mode, @Nullable Secret key, @Nullable Secret salt) {

  /**
   * A mode without salt.
   *
   * @param mode the mode
   * @param key the key
   * @return the encryption
   */
  public static Encryption of(EncryptionMode mode, Secret key) {
    return new Encryption(mode, key, null);
  }

  /**
   * A mode with salt.
   *
   * @param mode the mode
   * @param key the key
   * @param salt 32 bytes in base64
   * @return the encryption
   */
  public static Encryption salted(EncryptionMode mode, Secret key, Secret salt) {
    return new Encryption(mode, key, salt);
  }

  void check(String field) {
    Check.given(field + ".mode", mode);
    Check.that(
        mode.equals(EncryptionMode.NONE) || key != null,
        field + ".key",
        "be given where there is encryption",
        key);
    mode.checkSalt(field + ".salt", salt);
  }
}
