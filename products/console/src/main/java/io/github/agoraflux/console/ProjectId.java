package io.github.agoraflux.console;

import io.github.agoraflux.value.WireValue;

/**
 * The id of a project in Console, given by Agora when it is created. It is not the App ID.
 *
 * @param value as it stands on the wire
 */
public record ProjectId(String value) implements WireValue<String> {

  /**
   * The id of that text.
   *
   * @param value the text
   * @return the id
   */
  public static ProjectId of(String value) {
    return new ProjectId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
