package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.WireValue;

/**
 * The id that Agora gives a recording when it has started; Agora calls it the recording ID.
 *
 * @param value as it stands on the wire
 */
public record Sid(String value) implements WireValue<String> {

  /**
   * The id of that text.
   *
   * @param value the text
   * @return the id
   */
  public static Sid of(String value) {
    return new Sid(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
