package io.github.agoraflux.classroom;

import io.github.agoraflux.value.WireValue;

/**
 * A token of the whiteboard, which lets whoever has it in. It prints as {@code ***}.
 *
 * @param value as it stands on the wire
 */
public record WhiteboardToken(String value) implements WireValue<String> {

  @Override
  public String toString() {
    return "***";
  }
}
