package io.github.agoraflux.classroom;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a classroom.
 *
 * @param room where
 * @param type what kind of thing
 * @param sequence its number, which grows; null if not told
 * @param version the version of the service; null if not told
 * @param data what happened
 */
public record RoomEvent(
    RoomId room,
    EventType type,
    @Nullable Long sequence,
    @Nullable Integer version,
    EventData data) {}
