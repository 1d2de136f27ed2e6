package io.github.agoraflux.contract.bad.circle.two;

import io.github.agoraflux.contract.bad.circle.one.There;

/** The other half of a circle. */
public final class Back {

  /** Leads back here. */
  public There there;
}
