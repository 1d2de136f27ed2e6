package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How a picture fills its window.
 *
 * @param value as it stands on the wire
 */
public record RenderMode(Integer value) implements OpenEnum<Integer> {

  /** Scaled until the window is full, the rest cut off. Agora's default. */
  public static final RenderMode CROPPED = new RenderMode(0);

  /** Scaled until all of it can be seen. */
  public static final RenderMode FIT = new RenderMode(1);

  private static final Set<RenderMode> KNOWN = Set.of(CROPPED, FIT);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
