package io.github.agoraflux.value;

import java.util.regex.Pattern;

/**
 * The App ID of a project: 32 letters or digits, from Agora Console. It is no secret.
 *
 * @param value the 32 characters
 */
public record AppId(String value) implements WireValue<String> {

  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z]{32}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the value is not 32 letters or digits
   */
  public AppId {
    Check.matches("appId", value, FORM, "32 letters or digits");
  }

  /**
   * The App ID of that text.
   *
   * @param value 32 letters or digits
   * @return the App ID
   * @throws IllegalArgumentException if the value is not 32 letters or digits
   */
  public static AppId of(String value) {
    return new AppId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
