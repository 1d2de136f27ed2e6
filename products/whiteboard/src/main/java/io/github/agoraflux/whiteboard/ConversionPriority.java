package io.github.agoraflux.whiteboard;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Where in the queue a conversion that waits is moved.
 *
 * @param value as it stands on the wire
 */
public record ConversionPriority(String value) implements OpenEnum<String> {

  /** To the front: it is the next. */
  public static final ConversionPriority HIGHEST = new ConversionPriority("highest");

  /** To the back: it is the last. */
  public static final ConversionPriority LOWEST = new ConversionPriority("lowest");

  private static final Set<ConversionPriority> KNOWN = Set.of(HIGHEST, LOWEST);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
