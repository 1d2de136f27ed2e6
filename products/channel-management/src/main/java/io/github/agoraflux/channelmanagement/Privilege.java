package io.github.agoraflux.channelmanagement;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What a rule takes away.
 *
 * @param value as it stands on the wire
 */
public record Privilege(String value) implements OpenEnum<String> {

  /** Joining the channel. A user who is in it is put out. */
  public static final Privilege JOIN_CHANNEL = new Privilege("join_channel");

  /** Publishing audio. */
  public static final Privilege PUBLISH_AUDIO = new Privilege("publish_audio");

  /** Publishing video. */
  public static final Privilege PUBLISH_VIDEO = new Privilege("publish_video");

  private static final Set<Privilege> KNOWN = Set.of(JOIN_CHANNEL, PUBLISH_AUDIO, PUBLISH_VIDEO);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
