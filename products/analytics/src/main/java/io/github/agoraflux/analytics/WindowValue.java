package io.github.agoraflux.analytics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The value of a metric within a window of 20 seconds.
 *
 * @param windowStart when the window begins
 * @param dimensionValue what the users have in common; null if no dimension was asked for
 * @param value the value, in the unit of the metric; null where Agora has none
 */
public record WindowValue(
    Instant windowStart, @Nullable String dimensionValue, @Nullable Double value) {}
