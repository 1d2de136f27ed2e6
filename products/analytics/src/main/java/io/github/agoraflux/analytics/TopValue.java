package io.github.agoraflux.analytics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the top values of a dimension.
 *
 * @param dimensionValue what the users have in common, such as {@code 4.1.1}
 * @param value the value of the metric, in its unit; null where Agora has none
 * @param userCount how many users they are; null if Agora does not tell
 * @param windowStart when the window begins
 * @param windowEnd when it ends
 */
public record TopValue(
    String dimensionValue,
    @Nullable Double value,
    @Nullable Long userCount,
    Instant windowStart,
    Instant windowEnd) {}
