package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How eagerly OpenAI Realtime takes a turn for ended.
 *
 * @param value as it stands on the wire
 */
public record Eagerness(String value) implements OpenEnum<String> {

  /** As it sees fit. */
  public static final Eagerness AUTO = new Eagerness("auto");

  /** Patiently. */
  public static final Eagerness LOW = new Eagerness("low");

  /** In between. */
  public static final Eagerness MEDIUM = new Eagerness("medium");

  /** Eagerly. */
  public static final Eagerness HIGH = new Eagerness("high");

  private static final Set<Eagerness> KNOWN = Set.of(AUTO, LOW, MEDIUM, HIGH);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
