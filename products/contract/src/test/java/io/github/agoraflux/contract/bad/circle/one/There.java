package io.github.agoraflux.contract.bad.circle.one;

import io.github.agoraflux.contract.bad.circle.two.Back;

/** Half of a circle. */
public final class There {

  /** Leads back here. */
  public Back back;
}
