package io.github.agoraflux.whiteboard;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How far a conversion is.
 *
 * @param value as it stands on the wire
 */
public record ConversionStatus(String value) implements OpenEnum<String> {

  /** Waits for its turn. */
  public static final ConversionStatus WAITING = new ConversionStatus("Waiting");

  /** Is being carried out. */
  public static final ConversionStatus CONVERTING = new ConversionStatus("Converting");

  /** Has succeeded. */
  public static final ConversionStatus FINISHED = new ConversionStatus("Finished");

  /** Has failed. */
  public static final ConversionStatus FAIL = new ConversionStatus("Fail");

  private static final Set<ConversionStatus> KNOWN = Set.of(WAITING, CONVERTING, FINISHED, FAIL);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  boolean isFinal() {
    return equals(FINISHED) || equals(FAIL);
  }
}
