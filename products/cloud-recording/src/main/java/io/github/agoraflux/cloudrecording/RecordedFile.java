package io.github.agoraflux.cloudrecording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that a recording has made.
 *
 * @param name its name in the storage, an M3U8 or MP4 file
 * @param trackType what it holds; null if not told
 * @param uid whose media it holds; null for all users', and if not told
 * @param mixed whether it holds all users; null if not told
 * @param playable whether it can be played online; null if not told
 * @param startedAt when it begins; null if not told
 */
public record RecordedFile(
    String name,
    @Nullable TrackType trackType,
    @Nullable Long uid,
    @Nullable Boolean mixed,
    @Nullable Boolean playable,
    @Nullable Instant startedAt) {

  static RecordedFile named(String name) {
    return new RecordedFile(name, null, null, null, null, null);
  }
}
