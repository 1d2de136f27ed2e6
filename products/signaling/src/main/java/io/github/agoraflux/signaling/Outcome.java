package io.github.agoraflux.signaling;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What became of a message that Agora has taken.
 *
 * @param value as it stands on the wire
 */
public record Outcome(String value) implements OpenEnum<String> {

  /** Agora has sent it; whether it arrived nobody knows. */
  public static final Outcome SENT = new Outcome("message_sent");

  /** The receiver has acknowledged it. */
  public static final Outcome DELIVERED = new Outcome("message_delivered");

  /** The receiver is offline, and it was not delivered. */
  public static final Outcome OFFLINE = new Outcome("message_offline");

  private static final Set<Outcome> KNOWN = Set.of(SENT, DELIVERED, OFFLINE);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
