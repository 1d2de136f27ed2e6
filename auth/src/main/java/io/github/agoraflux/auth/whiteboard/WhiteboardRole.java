package io.github.agoraflux.auth.whiteboard;

/** What the bearer of a whiteboard token may do. A lower number may do more. */
public enum WhiteboardRole {
  /** Everything. */
  ADMIN("0"),
  /** Reads and writes. */
  WRITER("1"),
  /** Reads. */
  READER("2");

  private final String code;

  WhiteboardRole(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static WhiteboardRole of(String code) {
    for (WhiteboardRole role : values()) {
      if (role.code.equals(code)) {
        return role;
      }
    }
    throw new IllegalArgumentException("token role must be 0, 1 or 2, but is not");
  }
}
