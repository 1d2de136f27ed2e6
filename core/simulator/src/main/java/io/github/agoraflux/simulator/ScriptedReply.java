package io.github.agoraflux.simulator;

import java.util.Map;

/**
 * An answer that a test dictates, byte for byte.
 *
 * @param status its HTTP status, 200 to 599
 * @param headers its header fields; nothing is added but {@code Content-Length}
 * @param body its body, sent as UTF-8
 */
public record ScriptedReply(int status, Map<String, String> headers, String body) {

  /**
   * A checked copy that cannot change.
   *
   * @throws IllegalArgumentException if {@code status} is out of range
   */
  public ScriptedReply {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("status must be in 200..599: " + status);
    }
    headers = Map.copyOf(headers);
  }

  /**
   * A JSON answer.
   *
   * @param status its HTTP status
   * @param body its body
   * @return the reply
   */
  public static ScriptedReply json(int status, String body) {
    return new ScriptedReply(status, Map.of("Content-Type", "application/json"), body);
  }

  /**
   * An answer without a body.
   *
   * @param status its HTTP status
   * @return the reply
   */
  public static ScriptedReply empty(int status) {
    return new ScriptedReply(status, Map.of(), "");
  }
}
