package io.github.agoraflux.samples.batch.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.agoraflux.simulator.AgoraSimulator;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file, the program killed in the middle of it, once or more, and resumed to the end.
 *
 * @param agora where it happens
 * @param scene what is done
 * @param rows how many rows the file has
 * @param quota the calls a second, as the simulator counts them too
 * @param directory absolute; where the files go, none of this scene's yet
 */
record Rehearsal(AgoraSimulator agora, Scene scene, int rows, int quota, Path directory) {

  /**
   * Plays it. Blocks.
   *
   * @param kills after how many arrivals each run is killed; one more is let be
   * @param progress how the program shows its own
   * @param output where what the program says goes
   * @param told is told the exit code of each run
   * @return what came of it
   */
  Audit play(List<Integer> kills, String progress, Redirect output, Consumer<String> told)
      throws IOException {
    Path csv = directory.resolve(scene.subcommand() + ".csv");
    Path report = directory.resolve(scene.subcommand() + ".csv.report.csv");
    write(csv);
    scene.prepare(agora, rows);
    Program program = new Program(agora, arguments(csv, progress), directory, output);
    try (Arrivals arrivals = new Arrivals(agora.journal(), scene, rows)) {
      for (int run = 0; run < kills.size(); run++) {
        int exit = exit(program.runUntil(arrivals.more(kills.get(run)), run > 0).block());
        told.accept("killed after " + kills.get(run) + " more rows had arrived: exit code " + exit);
      }
      int exit = exit(program.run(!kills.isEmpty()).block());
      told.accept("resumed, and let be: exit code " + exit);
      return Audit.of(arrivals, rows, report);
    }
  }

  private List<String> arguments(Path csv, String progress) {
    List<String> arguments = new ArrayList<>(List.of(scene.subcommand(), "--csv", csv.toString()));
    arguments.addAll(List.of("--progress", progress, "--quota", Integer.toString(quota)));
    if (scene.equals(Scene.BANS)) {
      // What the killed one had sent, the simulator has long read when another has started.
      arguments.addAll(List.of("--on-its-way", "0"));
    }
    return arguments;
  }

  private void write(Path csv) throws IOException {
    try (CsvWriter lines = CsvWriter.builder().build(csv)) {
      lines.writeRecord(scene.columns());
      for (int row = 1; row <= rows; row++) {
        lines.writeRecord(scene.row(row));
      }
    }
  }

  private static int exit(@Nullable Integer code) {
    return Objects.requireNonNull(code);
  }
}
