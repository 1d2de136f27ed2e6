package io.github.agoraflux.benchmarks.report;

import io.github.agoraflux.benchmarks.load.Figure;
import io.github.agoraflux.benchmarks.load.Load;
import io.github.agoraflux.benchmarks.subject.Contender;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The results as tables in Markdown. */
public final class Tables {

  private static final String NONE = "–";

  private Tables() {}

  /**
   * All tables, each under its heading.
   *
   * @param results what was measured
   * @return Markdown
   */
  public static String of(List<Rounds> results) {
    return heading() + results.stream().map(Tables::table).collect(Collectors.joining("\n"));
  }

  private static String heading() {
    return String.format(
        Locale.ROOT,
        """
        %d cores, Java %s on %s. Medians of all rounds; in brackets the ratio to Reactor Netty by hand,
        the median of each round's.

        """,
        Runtime.getRuntime().availableProcessors(),
        Runtime.version().feature(),
        System.getProperty("os.name"));
  }

  private static String table(Rounds rounds) {
    List<Figure> figures = figures(rounds.load().kind());
    StringBuilder table = new StringBuilder();
    table.append("### ").append(rounds.load().title()).append("\n\n");
    table.append(row("client", figures.stream().map(Figure::label).toList()));
    table.append(row("---", figures.stream().map(figure -> "---:").toList()));
    for (Contender contender : rounds.contenders()) {
      table.append(
          row(
              contender.label(),
              figures.stream().map(figure -> cell(rounds, contender, figure)).toList()));
    }
    rounds
        .failures()
        .forEach(
            (contender, reason) ->
                table.append(
                    row(contender.label(), figures.stream().map(figure -> "failed").toList())));
    return table.toString();
  }

  private static List<Figure> figures(Load.Kind kind) {
    return switch (kind) {
      case IN_FLIGHT -> List.of(Figure.PER_SECOND, Figure.PER_CPU_SECOND, Figure.ALLOCATED);
      case ARRIVING -> List.of(Figure.P50, Figure.P99, Figure.PER_CPU_SECOND);
      case PAGES ->
          List.of(
              Figure.PER_SECOND, Figure.PER_CPU_SECOND, Figure.ALLOCATED, Figure.LIVE_KILOBYTES);
      case HELD -> List.of(Figure.LIVE_KILOBYTES);
    };
  }

  private static String row(String first, List<String> others) {
    return "| " + first + " | " + String.join(" | ", others) + " |\n";
  }

  private static String cell(Rounds rounds, Contender contender, Figure figure) {
    OptionalDouble value = rounds.median(contender, figure);
    OptionalDouble relative = rounds.relative(contender, figure);
    if (value.isEmpty()) {
      return NONE;
    }
    String plain = String.format(Locale.ROOT, "%,.0f", value.getAsDouble());
    return relative.isEmpty()
        ? plain
        : plain + String.format(Locale.ROOT, " (%.2f)", relative.getAsDouble());
  }
}
