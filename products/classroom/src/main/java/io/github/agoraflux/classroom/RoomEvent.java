package io.github.agoraflux.classroom;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a classroom.
 *
 * @param room where; empty if an event of another form does not tell
 * @param type what kind of thing; {@link EventType#UNREADABLE} if the event has another form than
 *     documented
 * @param sequence its number, which grows; null if not told
 * @param version the version of the service; null if not told
 * @param data what happened; the whole event as it came if it has another form
 */
public record RoomEvent(
    RoomId room,
    EventType type,
    @Nullable Long sequence,
    @Nullable Integer version,
    EventData data) {}
