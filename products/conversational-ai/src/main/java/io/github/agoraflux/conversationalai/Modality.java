package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * A form in which a model takes or gives.
 *
 * @param value as it stands on the wire
 */
public record Modality(String value) implements OpenEnum<String> {

  /** Text. */
  public static final Modality TEXT = new Modality("text");

  /** Images. */
  public static final Modality IMAGE = new Modality("image");

  /** Voice. */
  public static final Modality AUDIO = new Modality("audio");

  private static final Set<Modality> KNOWN = Set.of(TEXT, IMAGE, AUDIO);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
