package io.github.agoraflux.auth.accesstoken;

import io.github.agoraflux.value.Check;
import java.time.Duration;

/**
 * Flexible Classroom (education, APaaS): a user in a room, a user, or the application.
 *
 * @param room the room's uuid; empty unless it is for one room
 * @param user the user's uuid; empty for the application
 * @param role the number of the role, -32768 to 32767; {@link #NO_ROLE} unless it is for one room
 * @param privileges what the bearer may do
 */
public record EducationService(
    String room, String user, int role, Privileges<Privilege.Education> privileges)
    implements Service {

  /** Stands for the role where there is none. */
  public static final int NO_ROLE = -1;

  static final int TYPE = 7;

  /**
   * Checks the fields.
   *
   * @throws IllegalArgumentException if an id is too long or the role out of range
   */
  public EducationService {
    Check.maxBytes("room", room, 64);
    Check.maxBytes("user", user, 64);
    Check.range("role", role, Short.MIN_VALUE, Short.MAX_VALUE);
  }

  /**
   * A user in a room, with no privilege yet.
   *
   * @param room the room's uuid, 1 to 64 bytes
   * @param user the user's uuid, 1 to 64 bytes
   * @param role the user's role in the room
   * @return the service
   * @throws IllegalArgumentException if an id is blank or too long
   */
  public static EducationService roomUser(String room, String user, EducationRole role) {
    return new EducationService(
        UserId.check("room", room), UserId.check("user", user), role.code(), Privileges.none());
  }

  /**
   * A user, with no privilege yet.
   *
   * @param user the user's uuid, 1 to 64 bytes
   * @return the service
   * @throws IllegalArgumentException if the id is blank or too long
   */
  public static EducationService user(String user) {
    return new EducationService("", UserId.check("user", user), NO_ROLE, Privileges.none());
  }

  /**
   * The application, with no privilege yet.
   *
   * @return the service
   */
  public static EducationService app() {
    return new EducationService("", "", NO_ROLE, Privileges.none());
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
  public EducationService with(Privilege.Education privilege, Duration lasting) {
    return new EducationService(room, user, role, privileges.with(privilege, lasting));
  }

  void write(TokenWriter out) {
    privileges.write(out);
    out.text(room).text(user).u16(role);
  }

  static EducationService read(TokenReader in) {
    Privileges<Privilege.Education> privileges = Privileges.read(in);
    return new EducationService(in.text(), in.text(), (short) in.u16(), privileges);
  }
}
