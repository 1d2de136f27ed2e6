package io.github.agoraflux.auth.accesstoken;

import java.time.Duration;

/**
 * Full-Path Acceleration. It has no fields of its own.
 *
 * @param privileges what the bearer may do
 */
public record FpaService(Privileges<Privilege.Login> privileges) implements Service {

  static final int TYPE = 4;

  /**
   * The service, with no privilege yet.
   *
   * @return the service
   */
  public static FpaService create() {
    return new FpaService(Privileges.none());
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
  public FpaService with(Privilege.Login privilege, Duration lasting) {
    return new FpaService(privileges.with(privilege, lasting));
  }

  void write(TokenWriter out) {
    privileges.write(out);
  }

  static FpaService read(TokenReader in) {
    return new FpaService(Privileges.read(in));
  }
}
