package io.github.agoraflux.paging;

import io.github.agoraflux.value.WireValue;

/**
 * A place in a list: where a page begins. Opaque, but a plain text, so that a job can keep it and
 * resume there.
 *
 * @param value the text
 */
public record Cursor(String value) implements WireValue<String> {

  /**
   * The cursor of that text.
   *
   * @param value what an earlier {@link #value()} gave
   * @return the cursor
   */
  public static Cursor of(String value) {
    return new Cursor(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
