package io.github.agoraflux.simulator.signaling;

import java.time.Instant;

/**
 * A message.
 *
 * @param from the user who sent it
 * @param to the user or channel it was sent to
 * @param payload what was said
 * @param at when
 */
public record Message(String from, String to, String payload, Instant at) {}
