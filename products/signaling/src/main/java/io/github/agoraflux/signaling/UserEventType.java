package io.github.agoraflux.signaling;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What a user has done.
 *
 * @param value as it stands on the wire
 */
public record UserEventType(String value) implements OpenEnum<String> {

  /** Logged in. */
  public static final UserEventType LOGIN = new UserEventType("Login");

  /** Logged out. */
  public static final UserEventType LOGOUT = new UserEventType("Logout");

  private static final Set<UserEventType> KNOWN = Set.of(LOGIN, LOGOUT);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
