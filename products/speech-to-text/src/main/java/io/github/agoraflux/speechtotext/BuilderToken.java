package io.github.agoraflux.speechtotext;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.WireValue;

/**
 * What starts one task of 5.x or 6.x, within five minutes, and is asked for by every later call for
 * that task. Whoever knows it can stop the task, so it prints as {@code ***}; {@link #value()} has
 * the text.
 *
 * @param value as it stands on the wire
 */
public record BuilderToken(String value) implements WireValue<String> {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public BuilderToken {
    Check.notBlank("builderToken", value);
  }

  /**
   * The token of that text.
   *
   * @param value the text
   * @return the token
   * @throws IllegalArgumentException if it is blank
   */
  public static BuilderToken of(String value) {
    return new BuilderToken(value);
  }

  @Override
  public String toString() {
    return "***";
  }
}
