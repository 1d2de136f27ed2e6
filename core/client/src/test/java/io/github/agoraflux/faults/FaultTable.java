package io.github.agoraflux.faults;

import io.github.agoraflux.operation.Repeatability;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** All that was observed, as Markdown and in one line. */
final class FaultTable {

  private static final String HEAD =
      """
      # Faults and calls

      What a caller saw, whether it was told that repeating may help, how often the client tried, how
      many requests arrived, how often the server performed the operation, how long the slowest call
      took, and the budget of the call.

      | fault | tried | calls | saw | attempts/requests/acts | slowest | budget |
      |---|---|---|---|---|---|---|
      """;

  private final Queue<Observation> all = new ConcurrentLinkedQueue<>();

  void add(Observation observation) {
    all.add(observation);
  }

  Collection<Observation> lost() {
    return all.stream().filter(Observation::isLost).toList();
  }

  Collection<Observation> doubled() {
    return all.stream().filter(Observation::isDoubled).toList();
  }

  String summary() {
    return "Faults tried "
        + all.stream().map(Observation::scenario).distinct().count()
        + ", calls "
        + all.size()
        + ", lost "
        + lost().size()
        + ", doubled "
        + doubled().size();
  }

  String markdown() {
    Map<String, Map<Repeatability, List<Observation>>> rows =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.scenario().name(),
                    LinkedHashMap::new,
                    Collectors.groupingBy(Observation::repeatability)));
    StringBuilder text = new StringBuilder(HEAD);
    rows.forEach((name, byColumn) -> append(text, name, byColumn));
    return text.append('\n').append(summary()).append(".\n").toString();
  }

  private static void append(
      StringBuilder text, String name, Map<Repeatability, List<Observation>> byColumn) {
    for (Repeatability repeatability : Repeatability.values()) {
      List<Observation> calls = byColumn.getOrDefault(repeatability, List.of());
      calls.stream()
          .collect(
              Collectors.groupingBy(Observation::cell, LinkedHashMap::new, Collectors.toList()))
          .forEach((cell, same) -> append(text, name, repeatability, cell, same));
    }
  }

  private static void append(
      StringBuilder text,
      String name,
      Repeatability repeatability,
      String cell,
      List<Observation> same) {
    int numbers = cell.lastIndexOf(' ');
    Duration slowest =
        same.stream().map(Observation::took).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    text.append("| ")
        .append(name)
        .append(" | ")
        .append(same.size())
        .append(" | ")
        .append(repeatability)
        .append(" | ")
        .append(cell, 0, numbers)
        .append(" | ")
        .append(cell.substring(numbers + 1))
        .append(" | ")
        .append(slowest.toMillis())
        .append(" ms | ")
        .append(same.get(0).scenario().budgets().call().toMillis())
        .append(" ms |\n");
  }
}
