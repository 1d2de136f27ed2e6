package io.github.agoraflux.classroom;

import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param userUuid the user; null if not told
 * @param userName what the user is called; null if not told
 * @param role what the user is; null if not told
 */
public record EventUser(
    @Nullable UserId userUuid, @Nullable String userName, @Nullable UserRole role) {}
