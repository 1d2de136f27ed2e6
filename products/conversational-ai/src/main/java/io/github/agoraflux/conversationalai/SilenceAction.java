package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What an agent does when it has been silent for long.
 *
 * @param value as it stands on the wire
 */
public record SilenceAction(String value) implements OpenEnum<String> {

  /** It speaks the prompt; the default. */
  public static final SilenceAction SPEAK = new SilenceAction("speak");

  /** It hands the prompt to its language model. */
  public static final SilenceAction THINK = new SilenceAction("think");

  private static final Set<SilenceAction> KNOWN = Set.of(SPEAK, THINK);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
