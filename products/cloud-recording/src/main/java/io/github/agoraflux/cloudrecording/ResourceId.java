package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.WireValue;

/**
 * The id of a resource that was acquired: good for one start, within five minutes.
 *
 * @param value as it stands on the wire
 */
public record ResourceId(String value) implements WireValue<String> {

  /**
   * The id of that text.
   *
   * @param value the text
   * @return the id
   */
  public static ResourceId of(String value) {
    return new ResourceId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
