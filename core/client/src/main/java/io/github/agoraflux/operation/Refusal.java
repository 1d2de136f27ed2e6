package io.github.agoraflux.operation;

import org.jspecify.annotations.Nullable;

/**
 * A failure that an answer dressed as success confesses.
 *
 * @param status the HTTP status that would have been honest; decides which exception the caller
 *     gets
 * @param code Agora's code or null
 * @param message Agora's words or null
 */
public record Refusal(int status, @Nullable String code, @Nullable String message) {}
