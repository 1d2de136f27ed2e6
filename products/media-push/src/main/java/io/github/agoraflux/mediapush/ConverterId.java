package io.github.agoraflux.mediapush;

import io.github.agoraflux.value.WireValue;

/**
 * The id of a converter, given by Agora when it is created.
 *
 * @param value as it stands on the wire
 */
public record ConverterId(String value) implements WireValue<String> {

  /**
   * The id of that text.
   *
   * @param value the text
   * @return the id
   */
  public static ConverterId of(String value) {
    return new ConverterId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
