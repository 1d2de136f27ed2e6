package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How a request reached the agent.
 *
 * @param value as it stands on the wire
 */
public record TurnTransport(String value) implements OpenEnum<String> {

  /** By this API. */
  public static final TurnTransport HTTP = new TurnTransport("http");

  /** By Signaling. */
  public static final TurnTransport RTM = new TurnTransport("rtm");

  private static final Set<TurnTransport> KNOWN = Set.of(HTTP, RTM);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
