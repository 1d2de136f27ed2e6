package io.github.agoraflux.channelmanagement;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What a user is in a channel, as the servers see it; not always what the client set.
 *
 * @param value as it stands on the wire
 */
public record UserRole(Integer value) implements OpenEnum<Integer> {

  /** Not known to the servers. */
  public static final UserRole UNKNOWN = new UserRole(0);

  /** A user of a channel in the communication profile. */
  public static final UserRole COMMUNICATION_USER = new UserRole(1);

  /** A host of a live broadcast. */
  public static final UserRole HOST = new UserRole(2);

  /** One of a live broadcast's audience. */
  public static final UserRole AUDIENCE = new UserRole(3);

  private static final Set<UserRole> KNOWN = Set.of(UNKNOWN, COMMUNICATION_USER, HOST, AUDIENCE);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
