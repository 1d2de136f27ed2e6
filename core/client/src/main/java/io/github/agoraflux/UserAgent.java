package io.github.agoraflux;

/** How the library names itself to Agora. */
final class UserAgent {

  static final String TEXT =
      "AgoraFlux/" + version() + " (Java/" + Runtime.version().feature() + ")";

  private UserAgent() {}

  private static String version() {
    String version = UserAgent.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
