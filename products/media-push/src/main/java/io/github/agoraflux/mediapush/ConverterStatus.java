package io.github.agoraflux.mediapush;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a converter is doing, told when it is created or changed.
 *
 * @param id its id, for every later call
 * @param createdAt when it was created, to the second
 * @param updatedAt when it was last changed, to the second
 * @param state what it is doing; {@link ConverterState#CONNECTING} at first
 */
public record ConverterStatus(
    ConverterId id,
    @JsonProperty("createTs") @WireUnit(ChronoUnit.SECONDS) Instant createdAt,
    @JsonProperty("updateTs") @WireUnit(ChronoUnit.SECONDS) Instant updatedAt,
    ConverterState state) {}
