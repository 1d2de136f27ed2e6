package io.github.agoraflux.samples.batch.run;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.agoraflux.samples.batch.checkpoint.Checkpoint;
import io.github.agoraflux.samples.batch.checkpoint.Entry;
import io.github.agoraflux.samples.batch.checkpoint.Outcome;
import io.github.agoraflux.samples.batch.checkpoint.RowStates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What is not done, as a CSV file: the row, whether it failed, is unknown or will be tried again,
 * why, and what to do. Made anew from the journal before and after every run.
 */
final class Report {

  private Report() {}

  /** Writes the file. Blocks. */
  static RowStates write(Path path, Checkpoint checkpoint) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(path)) {
      csv.writeRecord("row", "state", "reason", "what to do");
      RowStates states =
          checkpoint.read(
              entry -> {
                if (entry instanceof Entry.Ended ended
                    && ended.outcome().kind() == Outcome.Kind.FAILED) {
                  line(csv, ended.row(), ended.outcome());
                }
              });
      states.unclear().forEach((row, unclear) -> line(csv, row, unclear.outcome()));
      states.again().forEach((row, outcome) -> line(csv, row, outcome));
      return states;
    }
  }

  private static void line(CsvWriter csv, long row, Outcome outcome) {
    csv.writeRecord(
        Long.toString(row),
        outcome.kind().name().toLowerCase(Locale.ROOT),
        outcome.text(),
        outcome.advice());
  }
}
