package io.github.agoraflux.speechtotext;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How subtitles are recorded.
 *
 * @param sliceDuration how much time a file covers, whole seconds, 5 s to 8 h; null for Agora's
 *     default, 1 min
 * @param storage where the files are stored; required in 5.x and 6.x
 * @param extra fields of {@code captionConfig} that this record has no component for, by their name
 *     on the wire; sent as they are
 */
@Built
public record CaptionConfig(
    @WireUnit(ChronoUnit.SECONDS) @Nullable Duration sliceDuration,
    @Nullable Storage storage,
    @JsonAnyGetter Map<String, Object> extra) {

  private static final Duration SHORTEST_SLICE = Duration.ofSeconds(5);
  private static final Duration LONGEST_SLICE = Duration.ofHours(8);

  /** Copies; the request that has it checks. */
  public CaptionConfig {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * A config without fields of its own.
   *
   * @param sliceDuration how much time a file covers, whole seconds, 5 s to 8 h; null for Agora's
   *     default, 1 min
   * @param storage where the files are stored; required in 5.x and 6.x
   */
  public CaptionConfig(@Nullable Duration sliceDuration, @Nullable Storage storage) {
    this(sliceDuration, storage, Map.of());
  }

  /**
   * Files of the usual length.
   *
   * @param storage where they are stored
   * @return the config
   */
  public static CaptionConfig in(Storage storage) {
    return new CaptionConfig(null, storage);
  }

  /**
   * Begins a config.
   *
   * @return a builder with nothing set
   */
  public static CaptionConfigBuilder builder() {
    return CaptionConfigBuilder.builder();
  }

  void check(String field) {
    Fields.optionalSeconds(field + ".sliceDuration", sliceDuration, SHORTEST_SLICE, LONGEST_SLICE);
    if (storage != null) {
      storage.check(field + ".storage");
    }
    ExtraFields.check(field + ".extra", extra, CaptionConfig.class);
  }
}
