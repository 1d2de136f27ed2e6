package io.github.agoraflux.mediagateway;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.WireValue;
import java.util.regex.Pattern;

/**
 * The id of a template, chosen by whoever creates it, such as {@code 720p}.
 *
 * @param value as it stands on the wire: 1 to 12 letters, digits, {@code _} or {@code -}; Agora's
 *     present pages name letters and digits alone
 */
public record TemplateId(String value) implements WireValue<String> {

  private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9_-]{1,12}");

  /**
   * The id of that text.
   *
   * @param value 1 to 12 letters, digits, {@code _} or {@code -}
   * @return the id
   * @throws IllegalArgumentException if it has another form
   */
  public static TemplateId of(String value) {
    return new TemplateId(value).checked("templateId");
  }

  TemplateId checked(String field) {
    Check.matches(field, value, FORM, "1 to 12 letters, digits, _ or -");
    return this;
  }

  @Override
  public String toString() {
    return value;
  }
}
