package io.github.agoraflux.speechtotext;

import io.github.agoraflux.value.WireValue;

/**
 * The id of a task of 5.x or 6.x, given by Agora when it is started. It finds the task only beside
 * the {@link BuilderToken} that started it.
 *
 * @param value as it stands on the wire
 */
public record TaskId(String value) implements WireValue<String> {

  /**
   * The id of that text.
   *
   * @param value the text
   * @return the id
   */
  public static TaskId of(String value) {
    return new TaskId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
