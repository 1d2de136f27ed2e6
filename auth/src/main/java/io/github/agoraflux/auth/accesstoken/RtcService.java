package io.github.agoraflux.auth.accesstoken;

import java.time.Duration;

/**
 * Video and Voice Calling: one user in one channel.
 *
 * @param channel the channel's name, 1 to 64 bytes; {@code *} for every channel
 * @param user whom the token is for
 * @param privileges what the bearer may do
 */
public record RtcService(String channel, RtcUser user, Privileges<Privilege.Rtc> privileges)
    implements Service {

  static final int TYPE = 1;

  /**
   * Checks the fields.
   *
   * @throws IllegalArgumentException if the channel is blank or longer than 64 bytes
   */
  public RtcService {
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
  public static RtcService of(String channel, RtcUser user) {
    return new RtcService(channel, user, Privileges.none());
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
  public RtcService with(Privilege.Rtc privilege, Duration lasting) {
    return new RtcService(channel, user, privileges.with(privilege, lasting));
  }

  /**
   * This service with all privileges of a role.
   *
   * @param role the role
   * @param lasting how long from the issue of the token, in whole seconds; zero for as long as the
   *     token
   * @return a new service
   * @throws IllegalArgumentException if the time is negative or has a fraction of a second
   */
  public RtcService with(RtcRole role, Duration lasting) {
    RtcService all = this;
    for (Privilege.Rtc privilege : role.privileges()) {
      all = all.with(privilege, lasting);
    }
    return all;
  }

  void write(TokenWriter out) {
    privileges.write(out);
    out.text(channel).text(user.name());
  }

  static RtcService read(TokenReader in) {
    Privileges<Privilege.Rtc> privileges = Privileges.read(in);
    return new RtcService(in.text(), new RtcUser(in.text()), privileges);
  }
}
