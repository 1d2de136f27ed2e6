package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Whom an agent greets.
 *
 * @param value as it stands on the wire
 */
public record GreetingMode(String value) implements OpenEnum<String> {

  /** Every user, each time one joins; the default. */
  public static final GreetingMode SINGLE_EVERY = new GreetingMode("single_every");

  /** The first user, once. */
  public static final GreetingMode SINGLE_FIRST = new GreetingMode("single_first");

  private static final Set<GreetingMode> KNOWN = Set.of(SINGLE_EVERY, SINGLE_FIRST);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
