package io.github.agoraflux.simulator.server;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * What all listeners of a simulator have in common.
 *
 * @param clock tells when requests arrive
 * @param nanoTime measures the distance between arrivals, in nanoseconds
 * @param maxBody the greatest size of a request body, in bytes
 * @param conversation decides what becomes of each request
 */
public record Terms(
    InstantSource clock, LongSupplier nanoTime, int maxBody, Conversation conversation) {}
