package io.github.agoraflux.classroom;

import org.jspecify.annotations.Nullable;

/**
 * What this release has no type for.
 *
 * @param json as it came: text, number, boolean, list, map, or null
 */
public record OtherData(@Nullable Object json) implements EventData {}
