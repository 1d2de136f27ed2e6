package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to stop a recording.
 *
 * @param async whether Agora answers at once and not only after the upload of all files, for which
 *     it waits up to 20 s; null for Agora's default, false
 * @param extra fields of {@code clientRequest} that this record has no component for, by their name
 *     on the wire; sent as they are
 */
@Built
public record StopSpec(@Nullable Boolean async, Map<String, Object> extra) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if {@code extra} has what has a component
   */
  public StopSpec {
    extra = ExtraFields.copyOf(extra);
    ExtraFields.check("extra", extra, Bodies.StopRequest.class);
  }

  /**
   * Begins a stop.
   *
   * @return a builder with nothing set
   */
  public static StopSpecBuilder builder() {
    return StopSpecBuilder.builder();
  }

  static StopSpec atOnce() {
    return builder().async(true).build();
  }
}
