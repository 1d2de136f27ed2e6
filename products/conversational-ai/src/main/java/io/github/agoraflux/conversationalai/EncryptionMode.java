package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How the media of a channel are encrypted.
 *
 * @param value as it stands on the wire
 */
public record EncryptionMode(Integer value) implements OpenEnum<Integer> {

  /** 128-bit AES, XTS. */
  public static final EncryptionMode AES_128_XTS = new EncryptionMode(1);

  /** 128-bit AES, ECB. */
  public static final EncryptionMode AES_128_ECB = new EncryptionMode(2);

  /** 256-bit AES, XTS. */
  public static final EncryptionMode AES_256_XTS = new EncryptionMode(3);

  /** 128-bit SM4, ECB. */
  public static final EncryptionMode SM4_128_ECB = new EncryptionMode(4);

  /** 128-bit AES, GCM. */
  public static final EncryptionMode AES_128_GCM = new EncryptionMode(5);

  /** 256-bit AES, GCM. */
  public static final EncryptionMode AES_256_GCM = new EncryptionMode(6);

  /** 128-bit AES, GCM, with a salt. */
  public static final EncryptionMode AES_128_GCM2 = new EncryptionMode(7);

  /** 256-bit AES, GCM, with a salt. */
  public static final EncryptionMode AES_256_GCM2 = new EncryptionMode(8);

  private static final Set<EncryptionMode> KNOWN =
      Set.of(
          AES_128_XTS,
          AES_128_ECB,
          AES_256_XTS,
          SM4_128_ECB,
          AES_128_GCM,
          AES_256_GCM,
          AES_128_GCM2,
          AES_256_GCM2);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
