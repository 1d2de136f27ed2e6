package io.github.agoraflux.signaling;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How the content of a kept message is written.
 *
 * @param value as it stands on the wire
 */
public record MessageType(String value) implements OpenEnum<String> {

  /** As it was sent. */
  public static final MessageType STRING = new MessageType("STRING");

  /** In Base64. */
  public static final MessageType BINARY = new MessageType("BINARY");

  private static final Set<MessageType> KNOWN = Set.of(STRING, BINARY);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
