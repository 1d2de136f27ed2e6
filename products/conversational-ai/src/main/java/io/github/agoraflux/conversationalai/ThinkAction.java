package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What becomes of a text to think about while an agent is busy.
 *
 * @param value as it stands on the wire
 */
public record ThinkAction(String value) implements OpenEnum<String> {

  /** It goes into the current turn; only while the agent listens. */
  public static final ThinkAction INJECT = new ThinkAction("inject");

  /** It begins a new turn at once. */
  public static final ThinkAction INTERRUPT = new ThinkAction("interrupt");

  /** It is dropped, though the call succeeds. */
  public static final ThinkAction IGNORE = new ThinkAction("ignore");

  private static final Set<ThinkAction> KNOWN = Set.of(INJECT, INTERRUPT, IGNORE);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
