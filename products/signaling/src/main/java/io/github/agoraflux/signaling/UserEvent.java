package io.github.agoraflux.signaling;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A user has logged in or out.
 *
 * @param userId the user
 * @param type which of the two
 * @param at when, to the millisecond
 */
public record UserEvent(
    @JsonProperty("user_id") String userId,
    UserEventType type,
    @JsonProperty("ms") @WireUnit(ChronoUnit.MILLIS) Instant at) {}
