package io.github.agoraflux.analytics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value of a time series.
 *
 * @param at when it was measured, or when the span it is for begins
 * @param value the value, in the unit of the metric that was asked for; null where Agora has none
 */
public record DataPoint(Instant at, @Nullable Double value) {}
