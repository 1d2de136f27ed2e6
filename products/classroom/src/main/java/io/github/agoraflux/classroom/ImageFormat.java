package io.github.agoraflux.classroom;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What images a static conversion makes.
 *
 * @param value as it stands on the wire
 */
public record ImageFormat(String value) implements OpenEnum<String> {

  /** Images in PNG. */
  public static final ImageFormat PNG = new ImageFormat("png");

  /** Images in JPG. */
  public static final ImageFormat JPG = new ImageFormat("jpg");

  /** Images in JPEG. */
  public static final ImageFormat JPEG = new ImageFormat("jpeg");

  /** Images in WEBP. */
  public static final ImageFormat WEBP = new ImageFormat("webp");

  private static final Set<ImageFormat> KNOWN = Set.of(PNG, JPG, JPEG, WEBP);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
