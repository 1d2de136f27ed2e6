package io.github.agoraflux.samples.batch.checkpoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row that may or may not be done.
 *
 * @param begun when it was last about to be sent, or long ago if the journal does not say
 * @param outcome why it is unclear and what to do
 */
public record Unclear(Instant begun, Outcome outcome) {

  private static final Outcome KILLED =
      Outcome.unknown("under way when the program ended", "find out whether it was done");

  static Unclear killed(Instant begun) {
    return new Unclear(begun, KILLED);
  }

  static Unclear told(@Nullable Unclear before, Outcome outcome) {
    return new Unclear(before == null ? Instant.EPOCH : before.begun, outcome);
  }
}
