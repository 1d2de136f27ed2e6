package io.github.agoraflux.speechtotext;

import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How subtitles are recorded.
 *
 * @param sliceDuration how much time a file covers, whole seconds, 5 s to 8 h; null for Agora's
 *     default, 1 min
 * @param storage where the files are stored; required in 5.x and 6.x
 */
public record CaptionConfig(
    @WireUnit(ChronoUnit.SECONDS) @Nullable Duration sliceDuration, @Nullable Storage storage) {

  private static final Duration SHORTEST_SLICE = Duration.ofSeconds(5);
  private static final Duration LONGEST_SLICE = Duration.ofHours(8);

  /**
   * Files of the usual length.
   *
   * @param storage where they are stored
   * @return the config
   */
  public static CaptionConfig in(Storage storage) {
    return new CaptionConfig(null, storage);
  }

  void check(String field) {
    Fields.optionalSeconds(field + ".sliceDuration", sliceDuration, SHORTEST_SLICE, LONGEST_SLICE);
    if (storage != null) {
      storage.check(field + ".storage");
    }
  }
}
