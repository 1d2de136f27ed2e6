package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What the failure of an extension service does to the others.
 *
 * @param value as it stands on the wire
 */
public record ErrorHandling(String value) implements OpenEnum<String> {

  /** Stops the others too; Agora's default for the recording of a page. */
  public static final ErrorHandling ABORT = new ErrorHandling("error_abort");

  /** Leaves the others alone; Agora's default for pushing to a CDN. */
  public static final ErrorHandling IGNORE = new ErrorHandling("error_ignore");

  private static final Set<ErrorHandling> KNOWN = Set.of(ABORT, IGNORE);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
