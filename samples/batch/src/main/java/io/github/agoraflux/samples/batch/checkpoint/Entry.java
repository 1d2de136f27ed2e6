package io.github.agoraflux.samples.batch.checkpoint;

import java.time.Instant;

/** What the journal says of a row. */
public sealed interface Entry {

  long row();

  /**
   * The row is about to be sent, and may have been from here on; said anew before each attempt.
   *
   * @param row the row's number
   * @param at when
   */
  record Begun(long row, Instant at) implements Entry {}

  /**
   * It is known what became of the row.
   *
   * @param row the row's number
   * @param outcome what became of it
   */
  record Ended(long row, Outcome outcome) implements Entry {}
}
