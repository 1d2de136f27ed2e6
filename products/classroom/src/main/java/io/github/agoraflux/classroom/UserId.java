package io.github.agoraflux.classroom;

import io.github.agoraflux.value.WireValue;

/**
 * The id of a user in a classroom.
 *
 * @param value as it stands on the wire: 1 to 63 letters, digits, spaces or of {@code
 *     !#$%&()+-:;<=.>?@[]^_{}|~,}, neither {@code .} nor {@code ..}
 */
public record UserId(String value) implements WireValue<String> {

  /**
   * The id of that text.
   *
   * @param value 1 to 63 letters, digits, spaces or of {@code !#$%&()+-:;<=.>?@[]^_{}|~,}
   * @return the id
   * @throws IllegalArgumentException if it has another form
   */
  public static UserId of(String value) {
    return new UserId(value).checked("user");
  }

  UserId checked(String field) {
    Names.check(field, value);
    return this;
  }

  @Override
  public String toString() {
    return value;
  }
}
