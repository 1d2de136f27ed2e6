package io.github.agoraflux.whiteboard;

import io.github.agoraflux.value.WireValue;

/**
 * The id of a room, its {@code uuid}. Agora chooses it.
 *
 * @param value as it stands on the wire
 */
public record RoomId(String value) implements WireValue<String> {

  /**
   * The id of that text.
   *
   * @param value the text, not blank, neither {@code .} nor {@code ..}
   * @return the id
   * @throws IllegalArgumentException if it has another form
   */
  public static RoomId of(String value) {
    return new RoomId(value).checked("room");
  }

  RoomId checked(String field) {
    Fields.id(field, value);
    return this;
  }

  @Override
  public String toString() {
    return value;
  }
}
