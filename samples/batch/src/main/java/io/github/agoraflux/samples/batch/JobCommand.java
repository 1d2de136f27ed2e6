package io.github.agoraflux.samples.batch;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.samples.batch.checkpoint.Checkpoint;
import io.github.agoraflux.samples.batch.checkpoint.Heading;
import io.github.agoraflux.samples.batch.csv.CsvFile;
import io.github.agoraflux.samples.batch.csv.Survey;
import io.github.agoraflux.samples.batch.job.Job;
import io.github.agoraflux.samples.batch.run.BatchRun;
import io.github.agoraflux.samples.batch.run.Progress;
import io.github.agoraflux.samples.batch.run.Summary;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all jobs have in common: read the file once, open the checkpoint, run, report. */
abstract class JobCommand implements Callable<Integer> {

  @Mixin private final RunOptions options = new RunOptions();

  @Mixin private final AccountOptions account = new AccountOptions();

  @Spec private @Nullable CommandSpec spec;

  /** The quota that its calls draw on. */
  abstract String quotaGroup();

  abstract Job over(AgoraClient client);

  @Override
  public Integer call() throws IOException {
    BatchRun.Limits limits = options.limits(account.rowsThatWait());
    try (AgoraClient client = account.client(quotaGroup(), limits.atOnce())) {
      Job job = over(client);
      CsvFile csv = new CsvFile(options.csv());
      Survey survey = csv.survey(job.columns());
      Checkpoint checkpoint =
          Checkpoint.open(
              options.checkpoint(),
              new Heading(job.description(), account.appId(), survey.bytes(), survey.sha256()),
              options.resume(),
              InstantSource.system());
      try {
        return tell(run(csv, survey.rows(), job, checkpoint, limits));
      } finally {
        checkpoint.close().block();
      }
    }
  }

  private Summary run(
      CsvFile csv, long rows, Job job, Checkpoint checkpoint, BatchRun.Limits limits) {
    BatchRun run =
        new BatchRun(
            csv,
            rows,
            job,
            checkpoint,
            limits,
            settled ->
                new Progress(System.err, options.progress(), System::nanoTime, rows, settled));
    return Objects.requireNonNull(run.run(options.report()).block());
  }

  private int tell(Summary summary) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(summary);
    if (!summary.isClean()) {
      out.println("what is not done, and why: " + options.report());
    }
    out.flush();
    return summary.isClean() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }
}
