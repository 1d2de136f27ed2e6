package io.github.agoraflux.whiteboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A conversion that was put into the queue.
 *
 * @param id its id
 * @param type what the file is converted into; null if not told
 * @param status how far it is
 */
public record StartedConversion(
    @JsonProperty("uuid") ConversionId id,
    @Nullable ConversionType type,
    ConversionStatus status) {}
