package io.github.agoraflux.contract.bad.module.two;

/** Knows nobody. */
public final class Neighbour {}
