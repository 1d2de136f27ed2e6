package io.github.agoraflux.whiteboard;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What a file is converted into.
 *
 * @param value as it stands on the wire
 */
public record ConversionType(String value) implements OpenEnum<String> {

  /** Web pages with the animations of the file; for PPTX alone. */
  public static final ConversionType DYNAMIC = new ConversionType("dynamic");

  /** An image for each page; for PPT, PPTX, DOC, DOCX and PDF. */
  public static final ConversionType STATIC = new ConversionType("static");

  private static final Set<ConversionType> KNOWN = Set.of(DYNAMIC, STATIC);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
