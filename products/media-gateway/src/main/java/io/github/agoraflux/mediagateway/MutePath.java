package io.github.agoraflux.mediagateway;

/** Where {@link MediaGateway#mute} is sent, which Agora's sources print in two forms. */
public enum MutePath {
  /**
   * {@code …/online-streams/{sid}/mute}, as in Agora's published collection of requests; the
   * default.
   */
  COLLECTION("/{sid}/mute"),
  /** {@code …/online-streams/mute/{sid}}, as in Agora's documentation. */
  DOCUMENTATION("/mute/{sid}");

  private final String end;

  MutePath(String end) {
    this.end = end;
  }

  String after(String streams) {
    return streams + end;
  }
}
