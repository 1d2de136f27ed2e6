package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Who arranges the users of a composite recording on its canvas.
 *
 * @param value as it stands on the wire
 */
public record LayoutType(Integer value) implements OpenEnum<Integer> {

  /**
   * Agora: the first user fills the canvas, up to 16 others in small windows above. Agora's
   * default.
   */
  public static final LayoutType FLOATING = new LayoutType(0);

  /** Agora: up to 17 windows of equal size. */
  public static final LayoutType BEST_FIT = new LayoutType(1);

  /** Agora: one large window on the left, up to 16 small ones on the right. */
  public static final LayoutType VERTICAL = new LayoutType(2);

  /** The caller, region by region: {@link VideoLayout#regions()}. */
  public static final LayoutType CUSTOM = new LayoutType(3);

  private static final Set<LayoutType> KNOWN = Set.of(FLOATING, BEST_FIT, VERTICAL, CUSTOM);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
