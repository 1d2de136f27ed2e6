package io.github.agoraflux.notifications;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A file that a recording has made.
 *
 * @param name its name
 * @param trackType {@code audio}, {@code video} without sound, or {@code audio_and_video}; null if
 *     not told
 * @param uid the user who is recorded in it, {@code 0} for all; null if not told
 * @param mixed whether all users are in one file; null if not told
 * @param playable whether it can be played online; null if not told
 * @param startedAt when its recording began; null if not told
 */
public record RecordedFile(
    @JsonProperty("fileName") @JsonAlias("filename") String name,
    @Nullable String trackType,
    @Nullable String uid,
    @JsonProperty("mixedAllUser") @Nullable Boolean mixed,
    @JsonProperty("isPlayable") @Nullable Boolean playable,
    @JsonProperty("sliceStartTime") @WireUnit(ChronoUnit.MILLIS) @Nullable Instant startedAt) {}
