package io.github.agoraflux.contract.bad.module.one;

import io.github.agoraflux.contract.bad.module.two.Neighbour;

/** Knows a class of another module. */
public final class Product {

  /** Whom it knows. */
  public Neighbour[] known;
}
