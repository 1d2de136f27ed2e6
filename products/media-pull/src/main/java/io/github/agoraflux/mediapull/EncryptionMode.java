package io.github.agoraflux.mediapull;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How a channel's media are encrypted. Agora recommends those that take a salt.
 *
 * @param value as it stands on the wire
 */
public record EncryptionMode(String value) implements OpenEnum<String> {

  /** AES, 128 bit, XTS. */
  public static final EncryptionMode AES_128_XTS = new EncryptionMode("aes-128-xts");

  /** AES, 256 bit, XTS. */
  public static final EncryptionMode AES_256_XTS = new EncryptionMode("aes-256-xts");

  /** AES, 128 bit, ECB. */
  public static final EncryptionMode AES_128_ECB = new EncryptionMode("aes-128-ecb");

  /** SM4, 128 bit, ECB. */
  public static final EncryptionMode SM4_128_ECB = new EncryptionMode("sm4-128-ecb");

  /** AES, 128 bit, GCM, without a salt. */
  public static final EncryptionMode AES_128_GCM = new EncryptionMode("aes-128-gcm");

  /** AES, 256 bit, GCM, without a salt. */
  public static final EncryptionMode AES_256_GCM = new EncryptionMode("aes-256-gcm");

  /** AES, 128 bit, GCM, with a salt. */
  public static final EncryptionMode AES_128_GCM2 = new EncryptionMode("aes-128-gcm2");

  /** AES, 256 bit, GCM, with a salt. */
  public static final EncryptionMode AES_256_GCM2 = new EncryptionMode("aes-256-gcm2");

  private static final Set<EncryptionMode> KNOWN =
      Set.of(
          AES_128_XTS,
          AES_256_XTS,
          AES_128_ECB,
          SM4_128_ECB,
          AES_128_GCM,
          AES_256_GCM,
          AES_128_GCM2,
          AES_256_GCM2);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  /** Whether a key is derived with a salt; of an unknown mode nobody knows. */
  boolean takesSalt() {
    return equals(AES_128_GCM2) || equals(AES_256_GCM2);
  }
}
