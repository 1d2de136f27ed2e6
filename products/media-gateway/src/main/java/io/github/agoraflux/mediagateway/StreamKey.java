package io.github.agoraflux.mediagateway;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.WireValue;

/**
 * A stream key. Whoever knows it can push into its channel, so it never prints itself. Agora wants
 * it in the path of some calls; nothing here logs paths, at any level.
 *
 * @param value as it stands on the wire
 */
public record StreamKey(String value) implements WireValue<String> {

  /**
   * The key of that text.
   *
   * @param value the text
   * @return the key
   * @throws IllegalArgumentException if it is blank
   */
  public static StreamKey of(String value) {
    Check.that(!value.isBlank(), "streamKey", "not be blank", "***");
    return new StreamKey(value);
  }

  /**
   * Nothing.
   *
   * @return three asterisks
   */
  @Override
  public String toString() {
    return "***";
  }
}
