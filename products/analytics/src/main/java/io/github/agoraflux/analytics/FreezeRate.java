package io.github.agoraflux.analytics;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How much of the media of some of a call's users froze.
 *
 * @param dimensionValue what they have in common, such as {@code 4.1.1} for the version of the SDK
 * @param userCount how many they are
 * @param rate the average over the time asked for, 0 to 1; null where Agora has none
 */
public record FreezeRate(
    @JsonProperty("dimension_value") String dimensionValue,
    @JsonProperty("user_count") long userCount,
    @JsonProperty("value") @Nullable Double rate) {}
