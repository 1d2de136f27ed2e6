package io.github.agoraflux.auth.accesstoken;

/**
 * Conversational AI. It has no fields, and Agora names no privileges for it.
 *
 * @param privileges what a token that was parsed holds all the same
 */
public record ConversationalAiService(Privileges<Privilege> privileges) implements Service {

  static final int TYPE = 9;

  /**
   * The service.
   *
   * @return the service, without privileges
   */
  public static ConversationalAiService create() {
    return new ConversationalAiService(Privileges.none());
  }

  void write(TokenWriter out) {
    privileges.write(out);
  }

  static ConversationalAiService read(TokenReader in) {
    return new ConversationalAiService(Privileges.read(in));
  }
}
