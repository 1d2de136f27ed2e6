package io.github.agoraflux.mediapull;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changes in a cloud player: at least one thing. What is null stays as it is.
 *
 * @param streamUrl what it plays from now on; null for the same
 * @param audio what changes in its audio; null for nothing
 * @param seekPosition where in a file it goes on, whole seconds; null for where it is
 * @param paused whether it pauses; null for as it does
 * @param extra fields of {@code player} that this record has no component for, by their name on the
 *     wire; sent as they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 */
@Built
public record UpdateSpec(
    @Nullable StreamUrl streamUrl,
    @Nullable AudioUpdate audio,
    @Nullable Duration seekPosition,
    @Nullable Boolean paused,
    Map<String, Object> extra) {

  /**
   * Checks the rules of all fields. A message names a field by its path from here, such as {@code
   * audio.volume}.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public UpdateSpec {
    extra = ExtraFields.copyOf(extra);
    if (streamUrl != null) {
      streamUrl.check("streamUrl");
    }
    if (audio != null) {
      audio.check("audio");
    }
    Bodies.checkPosition(seekPosition);
    ExtraFields.check("extra", extra, Bodies.PlayerPatch.class);
    boolean changes = streamUrl != null || audio != null || seekPosition != null || paused != null;
    Check.that(changes || !extra.isEmpty(), "update", "change something", "empty");
  }

  /**
   * Begins an update.
   *
   * @return a builder with nothing set
   */
  public static UpdateSpecBuilder builder() {
    return UpdateSpecBuilder.builder();
  }
}
