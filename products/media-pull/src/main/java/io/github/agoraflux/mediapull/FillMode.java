package io.github.agoraflux.mediapull;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How the stream's picture fills the video.
 *
 * @param value as it stands on the wire
 */
public record FillMode(String value) implements OpenEnum<String> {

  /** Zoomed until it fits as a whole, its aspect ratio kept. Agora's default. */
  public static final FillMode FIT = new FillMode("fit");

  /** Zoomed until it fills everything, its aspect ratio kept. */
  public static final FillMode FILL = new FillMode("fill");

  private static final Set<FillMode> KNOWN = Set.of(FIT, FILL);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
