package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What went wrong in a turn.
 *
 * @param value as it stands on the wire
 */
public record TurnFailure(String value) implements OpenEnum<String> {

  /** The language model could not be asked. */
  public static final TurnFailure LLM_REQUEST_ERR = new TurnFailure("LLM_REQUEST_ERR");

  /** Something inside Agora. */
  public static final TurnFailure INTERNAL_ERR = new TurnFailure("INTERNAL_ERR");

  private static final Set<TurnFailure> KNOWN = Set.of(LLM_REQUEST_ERR, INTERNAL_ERR);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
