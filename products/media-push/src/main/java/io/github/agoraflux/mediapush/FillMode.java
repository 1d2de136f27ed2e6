package io.github.agoraflux.mediapush;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How a picture fills its place.
 *
 * @param value as it stands on the wire
 */
public record FillMode(String value) implements OpenEnum<String> {

  /**
   * Zoomed until it fills the place, its aspect ratio kept; what juts out is cut off. Agora's
   * default.
   */
  public static final FillMode FILL = new FillMode("fill");

  /** Zoomed until it fits into the place as a whole, its aspect ratio kept. */
  public static final FillMode FIT = new FillMode("fit");

  private static final Set<FillMode> KNOWN = Set.of(FILL, FIT);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
