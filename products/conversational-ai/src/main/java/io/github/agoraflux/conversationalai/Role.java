package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Who says a message.
 *
 * @param value as it stands on the wire
 */
public record Role(String value) implements OpenEnum<String> {

  /** Whoever set up the agent. */
  public static final Role SYSTEM = new Role("system");

  /** The user. */
  public static final Role USER = new Role("user");

  /** The agent. */
  public static final Role ASSISTANT = new Role("assistant");

  private static final Set<Role> KNOWN = Set.of(SYSTEM, USER, ASSISTANT);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
