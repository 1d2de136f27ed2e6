package io.github.agoraflux.analytics;

import io.github.agoraflux.value.WireValue;

/**
 * The id of a user's session: one stay in a call.
 *
 * @param value as it stands on the wire
 */
public record SessionId(String value) implements WireValue<String> {

  /**
   * The id of that text.
   *
   * @param value the text
   * @return the id
   */
  public static SessionId of(String value) {
    return new SessionId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
