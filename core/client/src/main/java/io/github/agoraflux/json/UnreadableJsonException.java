package io.github.agoraflux.json;

/**
 * A text is not the JSON that was expected. Its message tells where and why, never what the text
 * says.
 */
public final class UnreadableJsonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * Reports the mismatch.
   *
   * @param reason what is wrong, without content
   */
  public UnreadableJsonException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /**
   * What is wrong.
   *
   * @return words without content
   */
  public String reason() {
    return reason;
  }
}
