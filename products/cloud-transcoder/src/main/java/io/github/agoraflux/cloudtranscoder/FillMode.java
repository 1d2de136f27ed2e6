package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How an image fills the place it has.
 *
 * @param value as it stands on the wire
 */
public record FillMode(String value) implements OpenEnum<String> {

  /** Scaled in its proportions and cropped around its centre; Agora's default. */
  public static final FillMode FILL = new FillMode("FILL");

  /** Scaled in its proportions until all of it can be seen. */
  public static final FillMode FIT = new FillMode("FIT");

  private static final Set<FillMode> KNOWN = Set.of(FILL, FIT);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
