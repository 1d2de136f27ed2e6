package io.github.agoraflux.auth.accesstoken;

/** The role of a user in a classroom. */
public enum EducationRole {
  /** Teaches. */
  TEACHER(1),
  /** Learns. */
  STUDENT(2),
  /** Helps the teacher. */
  ASSISTANT(3);

  private final int code;

  EducationRole(int code) {
    this.code = code;
  }

  /**
   * The number by which Agora names it.
   *
   * @return 1, 2 or 3
   */
  public int code() {
    return code;
  }
}
