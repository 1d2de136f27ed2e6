package io.github.agoraflux.auth.accesstoken;

import java.time.Duration;

/**
 * Signaling (RTM) with permissions for single channels, groups and users.
 *
 * @param user the user id, 1 to 64 bytes
 * @param permissions what the user may read and write; none for everything that the project allows
 * @param privileges what the bearer may do
 */
public record Rtm2Service(
    String user, RtmPermissions permissions, Privileges<Privilege.Login> privileges)
    implements Service {

  static final int TYPE = 8;

  /**
   * Checks the fields.
   *
   * @throws IllegalArgumentException if the user id is blank or longer than 64 bytes
   */
  public Rtm2Service {
    user = UserId.check("user", user);
  }

  /**
   * A user with permissions, with no privilege yet.
   *
   * @param user the user id, 1 to 64 bytes
   * @param permissions what the user may read and write
   * @return the service
   * @throws IllegalArgumentException if the id is blank or too long
   */
  public static Rtm2Service of(String user, RtmPermissions permissions) {
    return new Rtm2Service(user, permissions, Privileges.none());
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
  public Rtm2Service with(Privilege.Login privilege, Duration lasting) {
    return new Rtm2Service(user, permissions, privileges.with(privilege, lasting));
  }

  void write(TokenWriter out) {
    privileges.write(out);
    out.text(user);
    permissions.write(out);
  }

  static Rtm2Service read(TokenReader in) {
    Privileges<Privilege.Login> privileges = Privileges.read(in);
    return new Rtm2Service(in.text(), RtmPermissions.read(in), privileges);
  }
}
