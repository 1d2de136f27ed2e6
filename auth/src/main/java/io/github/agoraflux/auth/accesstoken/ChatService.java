package io.github.agoraflux.auth.accesstoken;

import io.github.agoraflux.value.Check;
import java.time.Duration;

/**
 * Chat: one user, or the application.
 *
 * @param user the user id, at most 64 bytes; empty for the application
 * @param privileges what the bearer may do
 */
public record ChatService(String user, Privileges<Privilege.Chat> privileges) implements Service {

  static final int TYPE = 5;

  /**
   * Checks the fields.
   *
   * @throws IllegalArgumentException if a text is missing or too long
   */
  public ChatService {
    Check.maxBytes("user", user, 64);
  }

  /**
   * A user, with no privilege yet.
   *
   * @param user the user id, 1 to 64 bytes
   * @return the service
   * @throws IllegalArgumentException if the id is blank or too long
   */
  public static ChatService user(String user) {
    return new ChatService(UserId.check("user", user), Privileges.none());
  }

  /**
   * The application, with no privilege yet.
   *
   * @return the service
   */
  public static ChatService app() {
    return new ChatService("", Privileges.none());
  }

  /**
   * This service with one more privilege.
   *
   * @param privilege the privilege
   * @param lasting how long from the issue of the token, in whole seconds; zero for as long as the
   *     token
   * @return a new service
   * @throws IllegalArgumentException if the time is negative or has a fraction of a second
   */
  public ChatService with(Privilege.Chat privilege, Duration lasting) {
    return new ChatService(user, privileges.with(privilege, lasting));
  }

  void write(TokenWriter out) {
    privileges.write(out);
    out.text(user);
  }

  static ChatService read(TokenReader in) {
    Privileges<Privilege.Chat> privileges = Privileges.read(in);
    return new ChatService(in.text(), privileges);
  }
}
