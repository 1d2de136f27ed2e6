package io.github.agoraflux.samples.batch.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Arrivals, rows and report, held against each other.
 *
 * @param rows how many rows there are
 * @param once how many arrived once and are not in the report
 * @param twice how many arrived more than once
 * @param lost how many never arrived though the report does not say so
 * @param failed how many the report says failed, and never arrived
 * @param unknown how many the report says are unknown
 * @param unknownArrived how many of the unknown did arrive
 * @param tooFast how many requests the quota refused
 */
record Audit(
    int rows,
    int once,
    int twice,
    int lost,
    int failed,
    int unknown,
    int unknownArrived,
    int tooFast) {

  static Audit of(Arrivals arrivals, int rows, Path report) throws IOException {
    Map<Integer, String> reported = reported(report);
    Counting counting = new Counting(arrivals, rows, reported);
    return new Audit(
        rows,
        counting.rows("done", 1),
        counting.rowsThatArrivedTwice(),
        counting.rows("done", 0),
        counting.rows("failed", 0),
        counting.rows("unknown", 0) + counting.rows("unknown", 1),
        counting.rows("unknown", 1),
        arrivals.tooFast());
  }

  /** A row that the report does not name is done. */
  private record Counting(Arrivals arrivals, int rows, Map<Integer, String> reported) {

    int rows(String state, int times) {
      return count(
          row -> arrivals.of(row) == times && reported.getOrDefault(row, "done").equals(state));
    }

    int rowsThatArrivedTwice() {
      return count(row -> arrivals.of(row) > 1);
    }

    private int count(IntPredicate which) {
      return Math.toIntExact(IntStream.rangeClosed(1, rows).filter(which).count());
    }
  }

  private static Map<Integer, String> reported(Path report) throws IOException {
    Map<Integer, String> states = new HashMap<>();
    try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(report)) {
      lines.forEach(
          line -> states.put(Integer.valueOf(line.getField("row")), line.getField("state")));
    }
    return states;
  }

  /** Whether every row is done once, known to have failed, or reported as unknown. */
  boolean isSound() {
    return twice == 0 && lost == 0 && once + failed + unknown == rows;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d rows: %,d done once, %,d done twice, %,d lost, %,d failed as they should,"
            + " %,d unknown (of which %,d had arrived); %,d requests refused with 429",
        rows,
        once,
        twice,
        lost,
        failed,
        unknown,
        unknownArrived,
        tooFast);
  }
}
