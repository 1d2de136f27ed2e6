package io.github.agoraflux.analytics;

import org.jspecify.annotations.Nullable;

/**
 * The value of a metric over a span as a whole.
 *
 * @param dimensionValue what the users have in common, such as {@code China}; null if no dimension
 *     was asked for
 * @param value the value, in the unit of the metric; null where Agora has none
 * @param referenceUsage what the value is based on, for judging whether it says much: attempts to
 *     join for the two rates of joining, else minutes of audio, of video, or of both; null for
 *     usage, and where Agora does not tell
 */
public record MetricTotal(
    @Nullable String dimensionValue, @Nullable Double value, @Nullable Double referenceUsage) {}
