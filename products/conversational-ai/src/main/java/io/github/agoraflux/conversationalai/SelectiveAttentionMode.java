package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * To whom an agent listens.
 *
 * @param value as it stands on the wire
 */
public record SelectiveAttentionMode(String value) implements OpenEnum<String> {

  /** To the speaker it has locked onto; the default. */
  public static final SelectiveAttentionMode LOCKING = new SelectiveAttentionMode("locking");

  /** To the speaker whose voiceprint it was given. */
  public static final SelectiveAttentionMode RECOGNITION =
      new SelectiveAttentionMode("recognition");

  private static final Set<SelectiveAttentionMode> KNOWN = Set.of(LOCKING, RECOGNITION);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
