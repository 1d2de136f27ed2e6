package io.github.agoraflux.analytics;

import io.github.agoraflux.value.WireValue;

/**
 * The id of a call.
 *
 * @param value as it stands on the wire
 */
public record CallId(String value) implements WireValue<String> {

  /**
   * The id of that text.
   *
   * @param value the text
   * @return the id
   */
  public static CallId of(String value) {
    return new CallId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
