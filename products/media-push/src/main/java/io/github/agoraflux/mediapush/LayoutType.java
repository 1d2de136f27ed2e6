package io.github.agoraflux.mediapush;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Who arranges the views on the canvas.
 *
 * @param value as it stands on the wire
 */
public record LayoutType(Integer value) implements OpenEnum<Integer> {

  /** The caller, view by view, in {@link VideoOptions#layout()}; Agora's default. */
  public static final LayoutType CUSTOM = new LayoutType(0);

  /**
   * Agora: one user in a large window on the left, the others in small ones below each other on the
   * right. Set {@link VideoOptions#vertical()}. Such a converter can later only change its {@code
   * rtmpUrl}.
   */
  public static final LayoutType VERTICAL = new LayoutType(1);

  private static final Set<LayoutType> KNOWN = Set.of(CUSTOM, VERTICAL);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
