package io.github.agoraflux.classroom;

import io.github.agoraflux.value.WireValue;

/**
 * The id of a classroom, chosen by whoever creates it, and the name of its channel.
 *
 * @param value as it stands on the wire: 1 to 63 letters, digits, spaces or of {@code
 *     !#$%&()+-:;<=.>?@[]^_{}|~,}, neither {@code .} nor {@code ..}
 */
public record RoomId(String value) implements WireValue<String> {

  /**
   * The id of that text.
   *
   * @param value 1 to 63 letters, digits, spaces or of {@code !#$%&()+-:;<=.>?@[]^_{}|~,}
   * @return the id
   * @throws IllegalArgumentException if it has another form
   */
  public static RoomId of(String value) {
    return new RoomId(value).checked("room");
  }

  RoomId checked(String field) {
    Names.check(field, value);
    return this;
  }

  @Override
  public String toString() {
    return value;
  }
}
