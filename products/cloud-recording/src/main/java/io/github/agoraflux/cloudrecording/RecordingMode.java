package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How a recording is made. Every later call must name the mode that the start named.
 *
 * @param value as it stands on the wire
 */
public record RecordingMode(String value) implements OpenEnum<String> {

  /** Each user in files of their own; also the mode in which snapshots are taken. */
  public static final RecordingMode INDIVIDUAL = new RecordingMode("individual");

  /** All users mixed into one file. */
  public static final RecordingMode COMPOSITE = new RecordingMode("mix");

  /** A web page, as a browser shows it. */
  public static final RecordingMode WEB_PAGE = new RecordingMode("web");

  private static final Set<RecordingMode> KNOWN = Set.of(INDIVIDUAL, COMPOSITE, WEB_PAGE);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
