package io.github.agoraflux.classroom;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What a chat message is.
 *
 * @param value as it stands on the wire
 */
public record ChatMessageType(Integer value) implements OpenEnum<Integer> {

  /** A text. */
  public static final ChatMessageType TEXT = new ChatMessageType(1);

  private static final Set<ChatMessageType> KNOWN = Set.of(TEXT);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
