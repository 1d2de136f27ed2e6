package io.github.agoraflux.classroom;

import io.github.agoraflux.value.Check;
import org.jspecify.annotations.Nullable;

/**
 * How students get on the stage.
 *
 * @param maxAccept how many may be on it; null for Agora's default
 * @param defaultAcceptRole {@link UserRole#AUDIENCE} to put students on it at once; null for nobody
 */
public record HandsUp(@Nullable Integer maxAccept, @Nullable UserRole defaultAcceptRole) {

  /**
   * At most so many students, nobody at once.
   *
   * @param maxAccept how many may be on the stage
   * @return the settings
   */
  public static HandsUp atMost(int maxAccept) {
    return new HandsUp(maxAccept, null);
  }

  void check(String field) {
    Check.optionalRange(field + ".maxAccept", maxAccept, 0, Integer.MAX_VALUE);
  }
}
