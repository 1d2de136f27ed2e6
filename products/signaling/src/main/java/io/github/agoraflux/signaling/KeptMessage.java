package io.github.agoraflux.signaling;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A message that was kept.
 *
 * @param type how the content is written
 * @param content what was said, in Base64 if it is {@link MessageType#BINARY}
 * @param customType what the sender calls messages of its kind, null for nothing
 * @param publisher the user who sent it
 * @param timestamp when it was sent, since the Unix epoch; Agora does not say in which unit, and
 *     counts in the same one as {@link HistoryQuery}
 */
public record KeptMessage(
    @JsonProperty("messageType") MessageType type,
    @JsonProperty("message") String content,
    @Nullable String customType,
    String publisher,
    long timestamp) {

  /**
   * The content itself.
   *
   * @return what was sent: decoded if it is {@link MessageType#BINARY}, else the text in UTF-8
   * @throws IllegalStateException if it is binary and no Base64
   */
  public byte[] bytes() {
    if (!type.equals(MessageType.BINARY)) {
      return content.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(content);
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalStateException("content must be Base64, but is not", notBase64);
    }
  }
}
