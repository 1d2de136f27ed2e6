package io.github.agoraflux.whiteboard;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * The format of the images that pages are converted into.
 *
 * @param value as it stands on the wire
 */
public record ImageFormat(String value) implements OpenEnum<String> {

  /** PNG, Agora's default. */
  public static final ImageFormat PNG = new ImageFormat("png");

  /** JPEG, with files named {@code .jpg}. */
  public static final ImageFormat JPG = new ImageFormat("jpg");

  /** JPEG, with files named {@code .jpeg}. */
  public static final ImageFormat JPEG = new ImageFormat("jpeg");

  /** WebP; for {@link LegacyConversions} alone. */
  public static final ImageFormat WEBP = new ImageFormat("webp");

  private static final Set<ImageFormat> KNOWN = Set.of(PNG, JPG, JPEG, WEBP);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
