package io.github.agoraflux.auth.accesstoken;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.Secret;
import java.util.regex.Pattern;

/**
 * The App Certificate of a project: 32 hexadecimal digits, from Agora Console. It signs the tokens
 * of the project and is a secret; it prints as {@code ***}. It is not the customer secret.
 */
public final class AppCertificate {

  private static final Pattern FORM = Pattern.compile("[0-9A-Fa-f]{32}");

  private final Secret value;

  private AppCertificate(Secret value) {
    this.value = value;
  }

  /**
   * The certificate of that text.
   *
   * @param value 32 hexadecimal digits
   * @return the certificate
   * @throws IllegalArgumentException if it is anything else; the message does not show it
   */
  public static AppCertificate of(String value) {
    return of(Secret.of(Check.given("appCertificate", value)));
  }

  /**
   * The certificate of that text.
   *
   * @param value 32 hexadecimal digits
   * @return the certificate
   * @throws IllegalArgumentException if it is anything else; the message does not show it
   */
  public static AppCertificate of(Secret value) {
    String text = value.reveal();
    Check.that(
        FORM.matcher(text).matches(),
        "appCertificate",
        "be 32 hexadecimal digits",
        value + " of " + text.length() + " characters");
    return new AppCertificate(value);
  }

  byte[] key() {
    return value.bytes();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AppCertificate that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
