package io.github.agoraflux.samples.batch.demo;

import io.github.agoraflux.simulator.AgoraSimulator;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Kills the program half-way and resumes it, against an Agora in this process. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Kills the program half-way and resumes it, against an Agora on this machine.")
public final class DemoCommand implements Callable<Integer> {

  private static final int MESSAGES_A_SECOND = 500;
  private static final int RULES_A_SECOND = 10;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "5000",
      description = "How many messages, 500 a second. Default: ${DEFAULT-VALUE}.")
  private int rows;

  @Option(
      names = "--bans",
      paramLabel = "N",
      defaultValue = "60",
      description = "How many bans, 10 a second. Default: ${DEFAULT-VALUE}.")
  private int bans;

  /** Filled in by the command line. */
  public DemoCommand() {}

  @Override
  public Integer call() throws IOException {
    Path files = Files.createTempDirectory("agoraflux-batch");
    say("The program runs in a JVM of its own with a heap of 32 MB. Its files: " + files);
    try (AgoraSimulator agora = AgoraSimulator.start()) {
      boolean messages = show(new Rehearsal(agora, Scene.MESSAGES, rows, MESSAGES_A_SECOND, files));
      boolean rules = show(new Rehearsal(agora, Scene.BANS, bans, RULES_A_SECOND, files));
      return messages && rules ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private boolean show(Rehearsal rehearsal) throws IOException {
    String name = rehearsal.scene().subcommand();
    say("\n%s: %,d rows, killed half-way".formatted(name, rehearsal.rows()));
    long startedAt = System.nanoTime();
    Audit audit =
        rehearsal.play(
            List.of(Math.max(1, rehearsal.rows() / 2)),
            "lines",
            Redirect.INHERIT,
            line -> say("  " + line));
    say("  at the server: " + audit);
    say(
        "  in %d s, two starts and a kill included; the quota alone asks for %d s"
            .formatted(
                Duration.ofNanos(System.nanoTime() - startedAt).toSeconds(),
                rehearsal.rows() / rehearsal.quota()));
    return audit.isSound();
  }

  private void say(String line) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
