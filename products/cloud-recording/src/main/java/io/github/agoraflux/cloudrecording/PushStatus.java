package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How far a push to a CDN is.
 *
 * @param value as it stands on the wire
 */
public record PushStatus(String value) implements OpenEnum<String> {

  /** It connects to the CDN. */
  public static final PushStatus CONNECTING = new PushStatus("connecting");

  /** It pushes. */
  public static final PushStatus PUBLISHING = new PushStatus("publishing");

  /** It is paused. */
  public static final PushStatus ON_HOLD = new PushStatus("onhold");

  /** It could not connect. */
  public static final PushStatus DISCONNECTED = new PushStatus("disconnected");

  private static final Set<PushStatus> KNOWN =
      Set.of(CONNECTING, PUBLISHING, ON_HOLD, DISCONNECTED);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
