package io.github.agoraflux.whiteboard;

/**
 * A conversion in the queue.
 *
 * @param id its id
 * @param status whether it has been begun
 */
public record QueuedConversion(ConversionId id, QueueStatus status) {}
