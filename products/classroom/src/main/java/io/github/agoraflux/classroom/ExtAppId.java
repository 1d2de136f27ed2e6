package io.github.agoraflux.classroom;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.WireValue;

/**
 * The id of an application that extends a classroom, such as {@code countdown}.
 *
 * @param value as it stands on the wire: a text, neither {@code .} nor {@code ..}
 */
public record ExtAppId(String value) implements WireValue<String> {

  /**
   * The id of that text.
   *
   * @param value a text
   * @return the id
   * @throws IllegalArgumentException if it has another form
   */
  public static ExtAppId of(String value) {
    return new ExtAppId(value).checked("extApp");
  }

  ExtAppId checked(String field) {
    Check.pathSegment(field, Check.notBlank(field, value));
    return this;
  }

  @Override
  public String toString() {
    return value;
  }
}
