package io.github.agoraflux.benchmarks;

import io.github.agoraflux.benchmarks.load.Figure;
import io.github.agoraflux.benchmarks.report.Chart;
import io.github.agoraflux.benchmarks.report.Rounds;
import io.github.agoraflux.benchmarks.report.Tables;
import io.github.agoraflux.benchmarks.subject.Contender;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Compares AgoraFlux with other clients, on this machine, over loopback. Exits with 0 when all was
 * measured, 1 when AgoraFlux failed or allocated more than it may.
 */
@Command(
    name = "comparison",
    description = "Compares AgoraFlux with other clients, over loopback.",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
public final class Comparison implements Callable<Integer> {

  @Option(names = "--quick", description = "Less than three minutes, for a first impression.")
  private boolean quick;

  @Option(names = "--brief", description = "Half a minute, for a check of what a call allocates.")
  private boolean brief;

  @Option(
      names = "--output",
      defaultValue = "target/comparison",
      description = "Folder for the table and the chart. Default: ${DEFAULT-VALUE}")
  private Path output = Path.of("target", "comparison");

  @Option(
      names = "--only",
      split = ",",
      description = "Clients to measure, besides the one by hand: ${COMPLETION-CANDIDATES}")
  private @Nullable Set<Contender> only;

  @Option(
      names = "--max-allocation",
      description = "Fail if AgoraFlux allocates more, as a ratio to the client by hand.")
  private @Nullable Double maxAllocation;

  private Comparison() {}

  /**
   * Compares.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Comparison()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    PrintStream out = System.out;
    List<Rounds> results = new Measurement(plan(), contenders(), out).run();
    String tables = Tables.of(results);
    Files.createDirectories(output);
    Files.writeString(output.resolve("comparison.md"), tables);
    Files.writeString(output.resolve("comparison.svg"), Chart.of(results));
    out.println(tables);
    out.println("Written to " + output.toAbsolutePath().normalize());
    return results.stream().filter(rounds -> !isGood(rounds, out)).count() == 0 ? 0 : 1;
  }

  private Plan plan() {
    if (brief) {
      return Plan.brief();
    }
    return quick ? Plan.quick() : Plan.full();
  }

  private Set<Contender> contenders() {
    if (only == null) {
      return EnumSet.allOf(Contender.class);
    }
    EnumSet<Contender> chosen = EnumSet.copyOf(only);
    chosen.add(Contender.BASELINE);
    return chosen;
  }

  private boolean isGood(Rounds rounds, PrintStream out) {
    if (rounds.hasFailed(Contender.AGORAFLUX)) {
      return false;
    }
    OptionalDouble allocation = rounds.relative(Contender.AGORAFLUX, Figure.ALLOCATED);
    boolean tooMuch =
        maxAllocation != null
            && rounds.load().isCallsInFlight()
            && allocation.isPresent()
            && allocation.getAsDouble() > maxAllocation;
    if (tooMuch) {
      out.printf(
          Locale.ROOT,
          "%s: AgoraFlux allocates %.3f of what the client by hand does, more than %.3f%n",
          rounds.load().title(),
          allocation.getAsDouble(),
          maxAllocation);
    }
    return !tooMuch;
  }
}
