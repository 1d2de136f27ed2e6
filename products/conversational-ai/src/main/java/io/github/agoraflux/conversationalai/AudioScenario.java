package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What the audio of the channel is tuned for.
 *
 * @param value as it stands on the wire
 */
public record AudioScenario(String value) implements OpenEnum<String> {

  /** The same as {@link #AISERVER}; Agora's default. */
  public static final AudioScenario DEFAULT = new AudioScenario("default");

  /** Real-time chorus, for users with good networks. */
  public static final AudioScenario CHORUS = new AudioScenario("chorus");

  /** Talking with an agent. */
  public static final AudioScenario AISERVER = new AudioScenario("aiserver");

  private static final Set<AudioScenario> KNOWN = Set.of(DEFAULT, CHORUS, AISERVER);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
