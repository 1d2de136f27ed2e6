package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How a turn ended.
 *
 * @param value as it stands on the wire
 */
public record TurnEndType(String value) implements OpenEnum<String> {

  /** As it should. */
  public static final TurnEndType OK = new TurnEndType("ok");

  /** It was interrupted. */
  public static final TurnEndType INTERRUPTED = new TurnEndType("interrupted");

  /** It was ignored. */
  public static final TurnEndType IGNORED = new TurnEndType("ignored");

  /** It failed. */
  public static final TurnEndType ERROR = new TurnEndType("error");

  private static final Set<TurnEndType> KNOWN = Set.of(OK, INTERRUPTED, IGNORED, ERROR);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
