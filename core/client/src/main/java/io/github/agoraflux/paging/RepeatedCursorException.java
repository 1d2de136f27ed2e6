package io.github.agoraflux.paging;

/** A list led back to a place it had led to before: following it would never end. */
public final class RepeatedCursorException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /**
   * Reports the circle.
   *
   * @param cursor the place that came again
   */
  public RepeatedCursorException(Cursor cursor) {
    super("the list led back to the cursor \"" + cursor + "\"");
  }
}
