package io.github.agoraflux.channelmanagement;

import java.time.Instant;

/**
 * A user who is in a channel.
 *
 * @param uid the user's id
 * @param joinedAt when the user joined
 * @param role what the user is there
 * @param platform what the user's client runs on
 */
public record UserPresence(long uid, Instant joinedAt, UserRole role, Platform platform) {}
