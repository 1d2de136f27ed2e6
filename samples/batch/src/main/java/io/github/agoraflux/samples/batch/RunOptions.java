package io.github.agoraflux.samples.batch;

import io.github.agoraflux.samples.batch.run.BatchRun;
import io.github.agoraflux.samples.batch.run.Progress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** Which file, and where is noted how far it came. */
final class RunOptions {

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      required = true,
      description = "The rows, in UTF-8; the first line names the columns.")
  private @Nullable Path csv;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = "Where is noted what became of each row. Default: FILE.checkpoint beside it.")
  private @Nullable Path checkpoint;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where the rows go that are not done. Default: FILE.report.csv beside it.")
  private @Nullable Path report;

  @Option(
      names = "--resume",
      description = "Goes on with the checkpoint: what is done is not done again.")
  private boolean resume;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      defaultValue = "128",
      description = "Rows under way at once, at most. Default: ${DEFAULT-VALUE}.")
  private int atOnce;

  @Option(
      names = "--max-failures",
      paramLabel = "N",
      defaultValue = "1000",
      description = {
        "Begins no more rows after so many failures; that a receiver is offline is none.",
        "Default: ${DEFAULT-VALUE}."
      })
  private int maxFailures;

  @Option(
      names = "--progress",
      paramLabel = "STYLE",
      description = "bar, lines or none. Default: bar on a terminal, else none.")
  private Progress.@Nullable Style progress;

  Path csv() {
    if (csv == null) {
      throw new IllegalStateException("not run by picocli");
    }
    return csv;
  }

  Path checkpoint() {
    return checkpoint == null ? beside(".checkpoint") : checkpoint;
  }

  Path report() {
    return report == null ? beside(".report.csv") : report;
  }

  private Path beside(String ending) {
    return csv().resolveSibling(csv().getFileName() + ending);
  }

  boolean resume() {
    return resume;
  }

  BatchRun.Limits limits(int rowsThatWait) {
    return new BatchRun.Limits(
        Math.min(positive("--at-once", atOnce), rowsThatWait),
        positive("--max-failures", maxFailures));
  }

  Progress.Style progress() {
    if (progress != null) {
      return progress;
    }
    return Ansi.AUTO.enabled() ? Progress.Style.BAR : Progress.Style.NONE;
  }

  static int positive(String option, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(option + " must be at least 1, was " + value);
    }
    return value;
  }
}
