package io.github.agoraflux.auth.accesstoken;

import java.time.Duration;

/**
 * Fusion CDN: one user in one channel.
 *
 * @param channel the channel's name, 1 to 64 bytes
 * @param user whom the token is for
 * @param privileges what the bearer may do
 */
public record CdnService(String channel, RtcUser user, Privileges<Privilege.Cdn> privileges)
    implements Service {

  static final int TYPE = 6;

  /**
   * Checks the fields.
   *
   * @throws IllegalArgumentException if the channel is blank or longer than 64 bytes
   */
  public CdnService {
    channel = ChannelName.check(channel);
  }

  /**
   * A user in a channel, with no privilege yet.
   *
   * @param channel the channel's name, 1 to 64 bytes
   * @param user whom the token is for
   * @return the service
   * @throws IllegalArgumentException if the channel is blank or too long
   */
  public static CdnService of(String channel, RtcUser user) {
    return new CdnService(channel, user, Privileges.none());
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
  public CdnService with(Privilege.Cdn privilege, Duration lasting) {
    return new CdnService(channel, user, privileges.with(privilege, lasting));
  }

  void write(TokenWriter out) {
    privileges.write(out);
    out.text(channel).text(user.name());
  }

  static CdnService read(TokenReader in) {
    Privileges<Privilege.Cdn> privileges = Privileges.read(in);
    return new CdnService(in.text(), new RtcUser(in.text()), privileges);
  }
}
