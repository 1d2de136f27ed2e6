package io.github.agoraflux.whiteboard;

import io.github.agoraflux.value.WireValue;

/**
 * The id of a conversion, its {@code uuid}, which Agora calls a task. Agora chooses it.
 *
 * @param value as it stands on the wire
 */
public record ConversionId(String value) implements WireValue<String> {

  /**
   * The id of that text.
   *
   * @param value the text, not blank, neither {@code .} nor {@code ..}
   * @return the id
   * @throws IllegalArgumentException if it has another form
   */
  public static ConversionId of(String value) {
    return new ConversionId(value).checked("conversion");
  }

  ConversionId checked(String field) {
    Fields.id(field, value);
    return this;
  }

  @Override
  public String toString() {
    return value;
  }
}
