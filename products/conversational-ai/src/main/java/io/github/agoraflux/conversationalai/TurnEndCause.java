package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What interrupted a turn, or why it was ignored.
 *
 * @param value as it stands on the wire
 */
public record TurnEndCause(String value) implements OpenEnum<String> {

  /** The user spoke. */
  public static final TurnEndCause START_OF_SPEECH = new TurnEndCause("start_of_speech");

  /** A call of {@link ConversationalAi#speak(AgentId, SpeakSpec)}. */
  public static final TurnEndCause API_SPEAK = new TurnEndCause("api_speak");

  /** A call of {@link ConversationalAi#interrupt(AgentId)}. */
  public static final TurnEndCause API_INTERRUPT = new TurnEndCause("api_interrupt");

  /** The agent left. */
  public static final TurnEndCause API_LEAVE = new TurnEndCause("api_leave");

  /** What was said asked for no answer. */
  public static final TurnEndCause SEMANTIC = new TurnEndCause("semantic");

  /** The keyword was not said. */
  public static final TurnEndCause KEYWORDS = new TurnEndCause("keywords");

  /** The turn could not be interrupted. */
  public static final TurnEndCause DISABLE = new TurnEndCause("disable");

  private static final Set<TurnEndCause> KNOWN =
      Set.of(START_OF_SPEECH, API_SPEAK, API_INTERRUPT, API_LEAVE, SEMANTIC, KEYWORDS, DISABLE);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
