package io.github.agoraflux.classroom;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a classroom is recorded.
 *
 * @param webPage the web page that is recorded; null to record audio and video of the teachers
 * @param retryTimeout how long Agora waits before it tries again, twice at most, whole seconds;
 *     null for its default
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are
 */
@Built
public record RecordingSpec(
    @Nullable WebPage webPage, @Nullable Duration retryTimeout, Map<String, Object> extra) {

  /**
   * Checks the rules of all fields. A message names a field by its path from here, such as {@code
   * webPage.videoFps}.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public RecordingSpec {
    extra = ExtraFields.copyOf(extra);
    if (webPage != null) {
      webPage.check("webPage");
    }
    if (retryTimeout != null) {
      Check.wholeSeconds("retryTimeout", Check.notNegative("retryTimeout", retryTimeout));
    }
    ExtraFields.check("extra", extra, Bodies.Recording.class);
  }

  /**
   * Begins a recording.
   *
   * @return a builder with nothing set
   */
  public static RecordingSpecBuilder builder() {
    return RecordingSpecBuilder.builder();
  }
}
