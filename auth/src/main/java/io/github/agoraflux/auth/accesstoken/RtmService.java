package io.github.agoraflux.auth.accesstoken;

import java.time.Duration;

/**
 * Signaling (RTM): one user.
 *
 * @param user the user id, 1 to 64 bytes
 * @param privileges what the bearer may do
 */
public record RtmService(String user, Privileges<Privilege.Login> privileges) implements Service {

  static final int TYPE = 2;

  /**
   * Checks the fields.
   *
   * @throws IllegalArgumentException if a text is missing or too long
   */
  public RtmService {
    user = UserId.check("user", user);
  }

  /**
   * A user, with no privilege yet.
   *
   * @param user the user id, 1 to 64 bytes
   * @return the service
   * @throws IllegalArgumentException if the id is blank or too long
   */
  public static RtmService of(String user) {
    return new RtmService(user, Privileges.none());
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
  public RtmService with(Privilege.Login privilege, Duration lasting) {
    return new RtmService(user, privileges.with(privilege, lasting));
  }

  void write(TokenWriter out) {
    privileges.write(out);
    out.text(user);
  }

  static RtmService read(TokenReader in) {
    Privileges<Privilege.Login> privileges = Privileges.read(in);
    return new RtmService(in.text(), privileges);
  }
}
