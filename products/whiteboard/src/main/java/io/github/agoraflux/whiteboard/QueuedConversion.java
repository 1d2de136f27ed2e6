package io.github.agoraflux.whiteboard;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A conversion in the queue.
 *
 * @param id its id
 * @param status whether it has been begun
 */
public record QueuedConversion(@JsonProperty("taskId") ConversionId id, QueueStatus status) {}
