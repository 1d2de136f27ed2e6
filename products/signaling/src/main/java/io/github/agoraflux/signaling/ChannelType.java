package io.github.agoraflux.signaling;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * The kind of channel that messages were kept of.
 *
 * @param value as it stands on the wire
 */
public record ChannelType(String value) implements OpenEnum<String> {

  /** A message channel, which many users have joined. */
  public static final ChannelType MESSAGE = new ChannelType("message");

  /** A user channel: what was sent to one user. */
  public static final ChannelType USER = new ChannelType("user");

  private static final Set<ChannelType> KNOWN = Set.of(MESSAGE, USER);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
