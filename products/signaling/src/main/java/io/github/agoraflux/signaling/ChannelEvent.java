package io.github.agoraflux.signaling;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A user has joined or left a channel.
 *
 * @param channel the channel's name
 * @param userId the user
 * @param type which of the two
 * @param at when, to the millisecond
 */
public record ChannelEvent(
    @JsonProperty("group_id") String channel,
    @JsonProperty("user_id") String userId,
    ChannelEventType type,
    @JsonProperty("ms") @WireUnit(ChronoUnit.MILLIS) Instant at) {}
