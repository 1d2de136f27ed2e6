package io.github.agoraflux.analytics;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The users of a call of whose media about as much froze.
 *
 * @param range how much
 * @param userCount how many they are
 */
public record FreezeBucket(
    @JsonProperty("bucket") FreezeRange range, @JsonProperty("user_count") long userCount) {}
