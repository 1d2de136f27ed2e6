package io.github.agoraflux.mediapull;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.Secret;
import org.jspecify.annotations.Nullable;

/**
 * How the channel's media are encrypted: the same as every user of the channel does it.
 *
 * @param mode the cipher
 * @param key the key; Agora recommends 32 bytes
 * @param salt the salt, 32 bytes, as they are or in base64; given for {@link
 *     EncryptionMode#AES_128_GCM2} and {@link EncryptionMode#AES_256_GCM2} and null for the others
 */
public record Encryption(EncryptionMode mode, Secret key, @Nullable Secret salt) {

  private static final int SALT_BYTES = 32;

  /**
   * A mode without salt.
   *
   * @param mode the cipher
   * @param key the key
   * @return the encryption
   */
  public static Encryption of(EncryptionMode mode, Secret key) {
    return new Encryption(mode, key, null);
  }

  /**
   * A mode with salt.
   *
   * @param mode the cipher
   * @param key the key
   * @param salt the salt, 32 bytes, as they are or in base64
   * @return the encryption
   */
  public static Encryption salted(EncryptionMode mode, Secret key, Secret salt) {
    return new Encryption(mode, key, salt);
  }

  void check(String field) {
    Check.given(field + ".mode", mode);
    Check.given(field + ".key", key);
    String saltField = field + ".salt";
    if (mode.isKnown()) {
      Check.that(
          mode.takesSalt() == (salt != null),
          saltField,
          "be given for the modes that end in gcm2 and for no other",
          salt);
    }
    if (salt != null) {
      Check.that(isLongEnough(salt), saltField, "be 32 bytes, as they are or in base64", salt);
    }
  }

  private static boolean isLongEnough(Secret salt) {
    return salt.bytes().length == SALT_BYTES
        || io.github.agoraflux.value.EncryptionMode.isSalt(salt);
  }
}
