package io.github.agoraflux.classroom;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What a dynamic conversion is at.
 *
 * @param value as it stands on the wire
 */
public record ConversionStep(String value) implements OpenEnum<String> {

  /** Taking the file apart. */
  public static final ConversionStep EXTRACTING = new ConversionStep("Extracting");

  /** Putting the pages together. */
  public static final ConversionStep PACKAGING = new ConversionStep("Packaging");

  /** Making previews. */
  public static final ConversionStep GENERATING_PREVIEW = new ConversionStep("GeneratingPreview");

  /** Transcoding media. */
  public static final ConversionStep MEDIA_TRANSCODE = new ConversionStep("MediaTranscode");

  private static final Set<ConversionStep> KNOWN =
      Set.of(EXTRACTING, PACKAGING, GENERATING_PREVIEW, MEDIA_TRANSCODE);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
