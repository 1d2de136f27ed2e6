package io.github.agoraflux.mediapull;

import io.github.agoraflux.value.WireValue;

/**
 * The id of a cloud player, given by Agora when it is created.
 *
 * @param value as it stands on the wire
 */
public record PlayerId(String value) implements WireValue<String> {

  /**
   * The id of that text.
   *
   * @param value the text
   * @return the id
   */
  public static PlayerId of(String value) {
    return new PlayerId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
