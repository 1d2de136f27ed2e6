package io.github.agoraflux.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A text that must never be seen: a customer secret, a token, a storage key. It prints as {@code
 * ***}, is not serialisable, and compares in constant time. Only {@link #reveal()} gives the text,
 * at the moment it goes onto the wire.
 */
public final class Secret {

  private final byte[] text;

  private Secret(byte[] text) {
    this.text = text;
  }

  /**
   * Wraps a text.
   *
   * @param text the secret text, not blank
   * @return the secret
   * @throws IllegalArgumentException if the text is blank
   */
  public static Secret of(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("secret must not be blank");
    }
    return new Secret(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The text itself. Call it only where it is written to the wire or fed to a cipher.
   *
   * @return the secret text
   */
  public String reveal() {
    return new String(text, StandardCharsets.UTF_8);
  }

  /**
   * A copy of the text's UTF-8 bytes, as keys of ciphers want them.
   *
   * @return a new array
   */
  public byte[] bytes() {
    return text.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret that && MessageDigest.isEqual(text, that.text);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(text);
  }

  @Override
  public String toString() {
    return "***";
  }
}
