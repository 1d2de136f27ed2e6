package io.github.agoraflux.classroom;

/**
 * Where the public resources are asked for. Agora documented them before its paths began with a
 * region, and never said whether they do now.
 */
public enum ResourcePath {
  /** {@code /edu/apps/…}, as documented; the default. */
  WITHOUT_REGION(""),
  /** {@code /{region}/edu/apps/…}, as all other calls. */
  WITH_REGION("/{region}");

  private final String prefix;

  ResourcePath(String prefix) {
    this.prefix = prefix;
  }

  String before(String path) {
    return prefix + path;
  }
}
