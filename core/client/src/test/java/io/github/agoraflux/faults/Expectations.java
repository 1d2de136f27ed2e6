package io.github.agoraflux.faults;

import io.github.agoraflux.operation.Repeatability;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each row of the table has to say, from {@code faults/expected.md}. */
final class Expectations {

  private static final List<Repeatability> COLUMNS = List.of(Repeatability.values());

  private final Map<String, Map<Repeatability, String>> rows = new LinkedHashMap<>();

  Expectations() {
    for (String line : text().lines().filter(it -> it.startsWith("| ")).skip(1).toList()) {
      List<String> cells = new ArrayList<>(List.of(line.split("\\|", -1)));
      cells.replaceAll(String::strip);
      add(cells.get(1), cells.subList(2, 2 + COLUMNS.size()));
    }
  }

  private void add(String row, List<String> cells) {
    Map<Repeatability, String> byColumn = new EnumMap<>(Repeatability.class);
    for (int i = 0; i < COLUMNS.size(); i++) {
      byColumn.put(COLUMNS.get(i), cells.get(i));
    }
    if (rows.put(row, byColumn) != null) {
      throw new AssertionError(row + " is there twice");
    }
  }

  private static String text() {
    try (InputStream in = Expectations.class.getResourceAsStream("/faults/expected.md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> rows() {
    return rows.keySet();
  }

  String cell(Scenario scenario, Repeatability repeatability) {
    return rows.getOrDefault(scenario.name(), Map.of()).getOrDefault(repeatability, "not listed");
  }

  /** How many requests shall arrive: the second of the three numbers that end a cell. */
  int requests(Scenario scenario, Repeatability repeatability) {
    String[] numbers = cell(scenario, repeatability).replaceAll("^.* ", "").split("/", -1);
    return numbers.length == 3 ? Integer.parseInt(numbers[1]) : 0;
  }
}
