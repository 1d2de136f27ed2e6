package io.github.agoraflux.classroom;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What happened to public resources.
 *
 * @param value as it stands on the wire
 */
public record ResourceAction(Integer value) implements OpenEnum<Integer> {

  /** They were added or updated. */
  public static final ResourceAction UPSERTED = new ResourceAction(1);

  /** They were deleted. */
  public static final ResourceAction DELETED = new ResourceAction(2);

  private static final Set<ResourceAction> KNOWN = Set.of(UPSERTED, DELETED);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
