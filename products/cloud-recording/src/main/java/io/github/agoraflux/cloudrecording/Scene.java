package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What a resource is acquired for.
 *
 * @param value as it stands on the wire
 */
public record Scene(Integer value) implements OpenEnum<Integer> {

  /** Audio and video of a channel, Agora's default. */
  public static final Scene REAL_TIME = new Scene(0);

  /** A web page. */
  public static final Scene WEB_PAGE = new Scene(1);

  private static final Set<Scene> KNOWN = Set.of(REAL_TIME, WEB_PAGE);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
