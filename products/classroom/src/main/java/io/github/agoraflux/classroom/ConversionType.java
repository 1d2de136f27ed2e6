package io.github.agoraflux.classroom;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How a file is turned into pages of the whiteboard.
 *
 * @param value as it stands on the wire
 */
public record ConversionType(String value) implements OpenEnum<String> {

  /** With animations: pptx. */
  public static final ConversionType DYNAMIC = new ConversionType("dynamic");

  /** As images: ppt, doc, docx and pdf. */
  public static final ConversionType STATIC = new ConversionType("static");

  private static final Set<ConversionType> KNOWN = Set.of(DYNAMIC, STATIC);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
