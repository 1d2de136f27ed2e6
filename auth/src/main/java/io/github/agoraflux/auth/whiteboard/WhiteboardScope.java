package io.github.agoraflux.auth.whiteboard;

/** What a whiteboard token is for. */
public enum WhiteboardScope {
  /** Everything that belongs to the access keys. */
  SDK("NETLESSSDK_"),
  /** One room. */
  ROOM("NETLESSROOM_"),
  /** One file conversion. */
  TASK("NETLESSTASK_");

  private final String prefix;

  WhiteboardScope(String prefix) {
    this.prefix = prefix;
  }

  /**
   * What tokens of this scope begin with.
   *
   * @return upper-case letters and an underscore
   */
  public String prefix() {
    return prefix;
  }
}
