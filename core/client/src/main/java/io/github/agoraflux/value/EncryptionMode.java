package io.github.agoraflux.value;

import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the media of a channel are encrypted, by the numbers that Agora's SDKs and several of its
 * products have in common. Agora recommends the modes that take a salt.
 *
 * @param value as it stands on the wire
 */
public record EncryptionMode(Integer value) implements OpenEnum<Integer> {

  /** Not at all. */
  public static final EncryptionMode NONE = new EncryptionMode(0);

  /** AES of 128 bits, XTS. */
  public static final EncryptionMode AES_128_XTS = new EncryptionMode(1);

  /** AES of 128 bits, ECB. */
  public static final EncryptionMode AES_128_ECB = new EncryptionMode(2);

  /** AES of 256 bits, XTS. */
  public static final EncryptionMode AES_256_XTS = new EncryptionMode(3);

  /** SM4 of 128 bits, ECB. */
  public static final EncryptionMode SM4_128_ECB = new EncryptionMode(4);

  /** AES of 128 bits, GCM, without a salt. */
  public static final EncryptionMode AES_128_GCM = new EncryptionMode(5);

  /** AES of 256 bits, GCM, without a salt. */
  public static final EncryptionMode AES_256_GCM = new EncryptionMode(6);

  /** AES of 128 bits, GCM, with a salt. */
  public static final EncryptionMode AES_128_GCM2 = new EncryptionMode(7);

  /** AES of 256 bits, GCM, with a salt. */
  public static final EncryptionMode AES_256_GCM2 = new EncryptionMode(8);

  private static final int SALT_BYTES = 32;

  private static final Set<EncryptionMode> KNOWN =
      Set.of(
          NONE,
          AES_128_XTS,
          AES_128_ECB,
          AES_256_XTS,
          SM4_128_ECB,
          AES_128_GCM,
          AES_256_GCM,
          AES_128_GCM2,
          AES_256_GCM2);

  /**
   * Whether a salt has to be given with the key.
   *
   * @return true for {@link #AES_128_GCM2} and {@link #AES_256_GCM2}; false for the others, and for
   *     modes that this release does not know
   */
  public boolean takesSalt() {
    return equals(AES_128_GCM2) || equals(AES_256_GCM2);
  }

  /**
   * Whether a text can be a salt.
   *
   * @param salt the text
   * @return true for 32 bytes in base64
   */
  public static boolean isSalt(Secret salt) {
    try {
      return Base64.getDecoder().decode(salt.bytes()).length == SALT_BYTES;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  /**
   * Requires the salt that this mode takes; the others may have one that is ignored.
   *
   * @param field the field's name as the caller knows it
   * @param salt the salt or null
   * @throws IllegalArgumentException if it is missing, or no 32 bytes in base64
   */
  public void checkSalt(String field, @Nullable Secret salt) {
    Check.that(!takesSalt() || salt != null, field, "be given for " + this, salt);
    Check.that(salt == null || isSalt(salt), field, "be 32 bytes in base64", salt);
  }

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
