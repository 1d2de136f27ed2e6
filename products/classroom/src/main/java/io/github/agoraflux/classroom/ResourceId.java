package io.github.agoraflux.classroom;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.WireValue;

/**
 * The id of a public resource, chosen by whoever uploads it.
 *
 * @param value as it stands on the wire: a text, neither {@code .} nor {@code ..}
 */
public record ResourceId(String value) implements WireValue<String> {

  /**
   * The id of that text.
   *
   * @param value a text
   * @return the id
   * @throws IllegalArgumentException if it has another form
   */
  public static ResourceId of(String value) {
    return new ResourceId(value).checked("resource");
  }

  ResourceId checked(String field) {
    Check.pathSegment(field, Check.notBlank(field, value));
    return this;
  }

  @Override
  public String toString() {
    return value;
  }
}
