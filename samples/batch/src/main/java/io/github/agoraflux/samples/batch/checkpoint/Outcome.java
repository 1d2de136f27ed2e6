package io.github.agoraflux.samples.batch.checkpoint;

/**
 * What became of a row.
 *
 * @param kind whether it is done
 * @param text what Agora said, or why it is not done
 * @param advice what to do; empty if nothing
 */
public record Outcome(Kind kind, String text, String advice) {

  /** Whether a row is done, and whether it is tried again. */
  public enum Kind {
    /** It is done. */
    DONE('D'),
    /** It is not done, and would fail again. */
    FAILED('F'),
    /** It is not done; the next run tries it again. */
    AGAIN('A'),
    /** It was sent, and nobody knows whether it is done. */
    UNKNOWN('U');

    private final char mark;

    Kind(char mark) {
      this.mark = mark;
    }

    char mark() {
      return mark;
    }
  }

  public static Outcome done(String text) {
    return new Outcome(Kind.DONE, text, "");
  }

  public static Outcome failed(String reason, String advice) {
    return new Outcome(Kind.FAILED, reason, advice);
  }

  public static Outcome again(String reason) {
    return new Outcome(Kind.AGAIN, reason, "run again with --resume");
  }

  public static Outcome unknown(String reason, String advice) {
    return new Outcome(Kind.UNKNOWN, reason, advice);
  }

  public boolean isDone() {
    return kind == Kind.DONE;
  }
}
