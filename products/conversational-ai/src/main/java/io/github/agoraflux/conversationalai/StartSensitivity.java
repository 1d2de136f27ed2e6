package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How readily Gemini Live hears speech begin.
 *
 * @param value as it stands on the wire
 */
public record StartSensitivity(String value) implements OpenEnum<String> {

  /** Readily. */
  public static final StartSensitivity HIGH = new StartSensitivity("START_SENSITIVITY_HIGH");

  /** Hardly. */
  public static final StartSensitivity LOW = new StartSensitivity("START_SENSITIVITY_LOW");

  private static final Set<StartSensitivity> KNOWN = Set.of(HIGH, LOW);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
