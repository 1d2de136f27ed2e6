package io.github.agoraflux.signaling;

import org.jspecify.annotations.Nullable;

/**
 * What Agora says of a message that it has taken. That its receiver is offline is one of the
 * outcomes, and no failure.
 *
 * @param result {@code success}; null where Agora leaves it out, as it does for {@link
 *     Outcome#OFFLINE}
 * @param requestId the id to quote to Agora's support, null when unknown
 * @param outcome what became of the message; {@link Outcome#SENT} where Agora says no more than
 *     that it succeeded
 */
public record Receipt(@Nullable String result, @Nullable String requestId, Outcome outcome) {

  /**
   * Whether Agora says that the receiver has not got the message.
   *
   * @return true for {@link Outcome#OFFLINE}
   */
  public boolean isOffline() {
    return outcome.equals(Outcome.OFFLINE);
  }
}
