package io.github.agoraflux.samples.batch.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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
 */
public record Audit(
    int rows, int once, int twice, int lost, int failed, int unknown, int unknownArrived) {

  static Audit of(Arrivals arrivals, int rows, Path report) throws IOException {
    Map<Integer, String> reported = reported(report);
    int[] counts = new int[6];
    for (int row = 1; row <= rows; row++) {
      int times = arrivals.of(row);
      String state = reported.getOrDefault(row, "done");
      counts[0] += times == 1 && state.equals("done") ? 1 : 0;
      counts[1] += times > 1 ? 1 : 0;
      counts[2] += times == 0 && state.equals("done") ? 1 : 0;
      counts[3] += times == 0 && state.equals("failed") ? 1 : 0;
      counts[4] += state.equals("unknown") ? 1 : 0;
      counts[5] += state.equals("unknown") && times == 1 ? 1 : 0;
    }
    return new Audit(rows, counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
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
  public boolean isSound() {
    return twice == 0 && lost == 0 && once + failed + unknown == rows;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d rows: %,d done once, %,d done twice, %,d lost, %,d failed as they should,"
            + " %,d unknown (of which %,d had arrived)",
        rows,
        once,
        twice,
        lost,
        failed,
        unknown,
        unknownArrived);
  }
}
