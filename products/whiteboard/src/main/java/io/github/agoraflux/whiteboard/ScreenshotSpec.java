package io.github.agoraflux.whiteboard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A screenshot to take, or one of each scene in a directory.
 *
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 * @param path what is shown, which begins with a slash: a scene, {@code /init} if null; or for
 *     screenshots of a directory its path, the current one if null
 * @param extra fields of the request that this record has no component for, by their name on the
 *     wire; sent as they are
 */
@Built
public record ScreenshotSpec(
    int width, int height, @Nullable String path, @JsonAnyGetter Map<String, Object> extra) {

  /**
   * Checks the rules of all fields.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public ScreenshotSpec {
    extra = ExtraFields.copyOf(extra);
    Fields.pixels("width", width);
    Fields.pixels("height", height);
    if (path != null) {
      Fields.path("path", path);
    }
    ExtraFields.check("extra", extra, ScreenshotSpec.class);
  }

  /**
   * Begins a screenshot.
   *
   * @return a builder with nothing set
   */
  public static ScreenshotSpecBuilder builder() {
    return ScreenshotSpecBuilder.builder();
  }
}
