package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How Amazon S3 encrypts what is uploaded.
 *
 * @param value as it stands on the wire
 */
public record Encryption(String value) implements OpenEnum<String> {

  /** With keys of its key management service. */
  public static final Encryption KMS = new Encryption("kms");

  /** With AES of 256 bits. */
  public static final Encryption AES_256 = new Encryption("aes256");

  private static final Set<Encryption> KNOWN = Set.of(KMS, AES_256);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
