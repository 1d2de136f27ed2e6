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
   * @param value the text
   * @return the id
   */
  public static ConversionId of(String value) {
    return new ConversionId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
