package io.github.agoraflux.classroom;

import org.jspecify.annotations.Nullable;

/**
 * Somebody said something in the chat.
 *
 * @param fromUser who; null if not told
 * @param message what; null if not told
 * @param type what kind of message it is; null if not told
 */
public record ChatMessage(
    @Nullable EventUser fromUser, @Nullable String message, @Nullable ChatMessageType type)
    implements EventData {}
