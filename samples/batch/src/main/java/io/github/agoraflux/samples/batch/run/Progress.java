package io.github.agoraflux.samples.batch.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How far a batch is, in a line of its own. Not safe for several threads at once. */
public final class Progress {

  /** How it is shown. */
  public enum Style {
    /**
     * A line that is drawn over itself, on a terminal that can erase the rest of the longer one.
     */
    BAR("\r", "\u001b[K", Duration.ofMillis(100)),
    /** A line every other second, for logs. */
    LINES("", System.lineSeparator(), Duration.ofSeconds(2)),
    /** Not at all. */
    NONE("", "", Duration.ofDays(36_500));

    private final String before;
    private final String after;
    private final long interval;

    Style(String before, String after, Duration interval) {
      this.before = before;
      this.after = after;
      this.interval = interval.toNanos();
    }
  }

  private static final int WIDTH = 30;

  private final PrintStream out;
  private final Style style;
  private final LongSupplier nanoTime;
  private final long rows;
  private final long before;
  private final long startedAt;
  private long drawnAt;
  private long done;
  private long notDone;

  /**
   * Begins.
   *
   * @param rows how many rows there are
   * @param before how many of them are settled already
   */
  public Progress(PrintStream out, Style style, LongSupplier nanoTime, long rows, long before) {
    this.out = out;
    this.style = style;
    this.nanoTime = nanoTime;
    this.rows = rows;
    this.before = before;
    this.startedAt = nanoTime.getAsLong();
    this.drawnAt = startedAt;
  }

  void count(boolean isDone) {
    if (isDone) {
      done++;
    } else {
      notDone++;
    }
    long now = nanoTime.getAsLong();
    if (now - drawnAt >= style.interval) {
      drawnAt = now;
      draw(now);
    }
  }

  void finish() {
    if (style != Style.NONE) {
      draw(nanoTime.getAsLong());
      if (style == Style.BAR) {
        out.println();
      }
    }
  }

  private void draw(long now) {
    out.print(style.before + line(now) + style.after);
    out.flush();
  }

  private String line(long now) {
    long settled = before + done + notDone;
    double seconds = (now - startedAt) / 1e9;
    double rate = seconds > 0 ? (done + notDone) / seconds : 0;
    int full = (int) (rows == 0 ? WIDTH : WIDTH * settled / rows);
    return String.format(
        Locale.ROOT,
        "[%s%s] %,d of %,d, %,d not done, %.0f/s, %s",
        "#".repeat(full),
        ".".repeat(WIDTH - full),
        settled,
        rows,
        notDone,
        rate,
        left(rows - settled, rate));
  }

  private static String left(long rows, double rate) {
    if (rows == 0) {
      return "all tried";
    }
    return rate == 0 ? "no rate yet" : Math.round(Math.ceil(rows / rate)) + " s left";
  }
}
