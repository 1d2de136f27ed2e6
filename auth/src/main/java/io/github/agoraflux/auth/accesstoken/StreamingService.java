package io.github.agoraflux.auth.accesstoken;

import java.time.Duration;

/**
 * Streaming: one user in one channel.
 *
 * @param channel the channel's name, 1 to 64 bytes
 * @param user whom the token is for
 * @param privileges what the bearer may do
 */
public record StreamingService(
    String channel, RtcUser user, Privileges<Privilege.Streaming> privileges) implements Service {

  static final int TYPE = 3;

  /**
   * Checks the fields.
   *
   * @throws IllegalArgumentException if the channel is blank or longer than 64 bytes
   */
  public StreamingService {
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
  public static StreamingService of(String channel, RtcUser user) {
    return new StreamingService(channel, user, Privileges.none());
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
  public StreamingService with(Privilege.Streaming privilege, Duration lasting) {
    return new StreamingService(channel, user, privileges.with(privilege, lasting));
  }

  void write(TokenWriter out) {
    privileges.write(out);
    out.text(channel).text(user.name());
  }

  static StreamingService read(TokenReader in) {
    Privileges<Privilege.Streaming> privileges = Privileges.read(in);
    return new StreamingService(in.text(), new RtcUser(in.text()), privileges);
  }
}
