package io.github.agoraflux.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A text that must never be seen: a customer secret, a token, a storage key. It prints as {@code
 * ***}, is not serialisable, and compares in constant time. Only {@link #reveal()} gives the text,
 * at the moment it goes onto the wire.
 */
public final class Secret {

  private final String text;

  private Secret(String text) {
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
    return new Secret(text);
  }

  /**
   * The text itself. Call it only where it is written to the wire or fed to a cipher.
   *
   * @return the secret text
   */
  public String reveal() {
    return text;
  }

  /**
   * A copy of the text's UTF-8 bytes, as keys of ciphers want them.
   *
   * @return a new array
   */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret that && MessageDigest.isEqual(bytes(), that.bytes());
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
