package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How the channel is encrypted.
 *
 * @param value as it stands on the wire
 */
public record DecryptionMode(Integer value) implements OpenEnum<Integer> {

  /** Not at all, Agora's default. */
  public static final DecryptionMode NONE = new DecryptionMode(0);

  /** AES of 128 bits, XTS. */
  public static final DecryptionMode AES_128_XTS = new DecryptionMode(1);

  /** AES of 128 bits, ECB. */
  public static final DecryptionMode AES_128_ECB = new DecryptionMode(2);

  /** AES of 256 bits, XTS. */
  public static final DecryptionMode AES_256_XTS = new DecryptionMode(3);

  /** SM4 of 128 bits, ECB. */
  public static final DecryptionMode SM4_128_ECB = new DecryptionMode(4);

  /** AES of 128 bits, GCM. */
  public static final DecryptionMode AES_128_GCM = new DecryptionMode(5);

  /** AES of 256 bits, GCM. */
  public static final DecryptionMode AES_256_GCM = new DecryptionMode(6);

  /** AES of 128 bits, GCM, with a salt. */
  public static final DecryptionMode AES_128_GCM2 = new DecryptionMode(7);

  /** AES of 256 bits, GCM, with a salt. */
  public static final DecryptionMode AES_256_GCM2 = new DecryptionMode(8);

  private static final Set<DecryptionMode> KNOWN =
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

  boolean isSalted() {
    return equals(AES_128_GCM2) || equals(AES_256_GCM2);
  }

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
