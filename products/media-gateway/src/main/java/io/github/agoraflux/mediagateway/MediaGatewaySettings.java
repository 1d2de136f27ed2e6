package io.github.agoraflux.mediagateway;

import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.value.Built;

/**
 * How Media Gateway is used. Waits are counted by the client's clock, whichever the ones given here
 * have.
 *
 * @param mutePath where {@link MediaGateway#mute} is sent; null for {@link MutePath#COLLECTION}
 * @param conflictWaits the waits before each repeat of a call that met too many others for the same
 *     thing (409), so also their number; null for Agora's advice: 1, 3 and 6 s
 */
@Built
public record MediaGatewaySettings(MutePath mutePath, BackOff conflictWaits) {

  /** Fills in defaults. */
  public MediaGatewaySettings {
    mutePath = mutePath == null ? MutePath.COLLECTION : mutePath;
    conflictWaits = conflictWaits == null ? BackOff.afterSeconds(1, 3, 6) : conflictWaits;
  }
}
