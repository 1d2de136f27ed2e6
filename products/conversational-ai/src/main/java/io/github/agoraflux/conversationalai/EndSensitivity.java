package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How readily Gemini Live hears speech end.
 *
 * @param value as it stands on the wire
 */
public record EndSensitivity(String value) implements OpenEnum<String> {

  /** Readily. */
  public static final EndSensitivity HIGH = new EndSensitivity("END_SENSITIVITY_HIGH");

  /** Hardly. */
  public static final EndSensitivity LOW = new EndSensitivity("END_SENSITIVITY_LOW");

  private static final Set<EndSensitivity> KNOWN = Set.of(HIGH, LOW);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
