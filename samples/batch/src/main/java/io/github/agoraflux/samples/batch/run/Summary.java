package io.github.agoraflux.samples.batch.run;

import io.github.agoraflux.samples.batch.checkpoint.RowStates;
import java.util.Locale;

/**
 * How a batch stands after a run.
 *
 * @param rows how many rows there are
 * @param done how many of them are done
 * @param failed how many failed for good
 * @param unknown how many may or may not be done
 * @param again how many failed and are tried again by the next run
 */
public record Summary(long rows, long done, long failed, long unknown, long again) {

  static Summary of(long rows, RowStates states) {
    return new Summary(
        rows, states.done(), states.failed(), states.unclear().size(), states.again().size());
  }

  /** How many rows no run has come to yet. */
  public long open() {
    return rows - done - failed - unknown - again;
  }

  /** Whether nothing is left to look at. */
  public boolean isClean() {
    return done == rows;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d rows: %,d done, %,d failed, %,d unknown, %,d to try again, %,d not begun",
        rows,
        done,
        failed,
        unknown,
        again,
        open());
  }
}
