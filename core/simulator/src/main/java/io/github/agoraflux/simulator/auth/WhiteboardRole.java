package io.github.agoraflux.simulator.auth;

import java.util.Locale;
import java.util.Optional;

/** What the bearer of a whiteboard token may do; each role includes those after it. */
public enum WhiteboardRole {
  /** Everything, also to close rooms. */
  ADMIN("0"),
  /** To read and to write. */
  WRITER("1"),
  /** To read. */
  READER("2");

  private final String number;

  WhiteboardRole(String number) {
    this.number = number;
  }

  String number() {
    return number;
  }

  /**
   * The role of a name, as requests have it.
   *
   * @param name such as {@code writer}
   * @return the role, or nothing if there is none of that name
   */
  public static Optional<WhiteboardRole> named(String name) {
    for (WhiteboardRole role : values()) {
      if (role.toString().equals(name)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /** The role a token gives by its number. */
  static Optional<WhiteboardRole> of(String number) {
    for (WhiteboardRole role : values()) {
      if (role.number.equals(number)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether this role may do what another may.
   *
   * @param other the other role
   * @return true if so
   */
  public boolean includes(WhiteboardRole other) {
    return compareTo(other) <= 0;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
