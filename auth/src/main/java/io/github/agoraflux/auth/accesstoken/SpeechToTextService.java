package io.github.agoraflux.auth.accesstoken;

/**
 * Real-Time Speech to Text. It has no fields, and Agora names no privileges for it.
 *
 * @param privileges what a token that was parsed holds all the same
 */
public record SpeechToTextService(Privileges<Privilege> privileges) implements Service {

  static final int TYPE = 10;

  /**
   * The service.
   *
   * @return the service, without privileges
   */
  public static SpeechToTextService create() {
    return new SpeechToTextService(Privileges.none());
  }

  void write(TokenWriter out) {
    privileges.write(out);
  }

  static SpeechToTextService read(TokenReader in) {
    return new SpeechToTextService(Privileges.read(in));
  }
}
