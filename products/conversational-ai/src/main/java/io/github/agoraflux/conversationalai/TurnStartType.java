package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What began a turn.
 *
 * @param value as it stands on the wire
 */
public record TurnStartType(String value) implements OpenEnum<String> {

  /** The user spoke. */
  public static final TurnStartType VOICE_INPUT = new TurnStartType("voice_input");

  /** The agent greeted. */
  public static final TurnStartType GREETING = new TurnStartType("greeting");

  /** It was silent for long. */
  public static final TurnStartType SILENCE_TIMEOUT = new TurnStartType("silence_timeout");

  /** A call of {@link ConversationalAi#speak(AgentId, SpeakSpec)}. */
  public static final TurnStartType API_SPEAK = new TurnStartType("api_speak");

  private static final Set<TurnStartType> KNOWN =
      Set.of(VOICE_INPUT, GREETING, SILENCE_TIMEOUT, API_SPEAK);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
