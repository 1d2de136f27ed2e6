package io.github.agoraflux.mediagateway;

import io.github.agoraflux.value.WireValue;

/**
 * The id of one time that a stream is pushed, its {@code sid}: an encoder that connects anew gets a
 * new one. From {@link MediaGateway#streams} or a webhook.
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
