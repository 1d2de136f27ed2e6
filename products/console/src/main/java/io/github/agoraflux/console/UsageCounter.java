package io.github.agoraflux.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a number in a usage report counts.
 *
 * @param name its name in English; null if Agora tells none
 * @param unit what the number counts, so far always {@code second}; null if Agora tells none
 */
public record UsageCounter(@JsonProperty("en") @Nullable String name, @Nullable String unit) {}
