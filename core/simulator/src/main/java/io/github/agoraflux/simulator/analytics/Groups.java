package io.github.agoraflux.simulator.analytics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Stays, told apart by a dimension. */
final class Groups {

  static final Set<String> DIMENSIONS =
      Set.of("country", "region", "net", "sdk", "os", "device", "sdkVersion");

  private static final int TOP = 20;
  private static final int TOP_DEVICES = 50;

  private Groups() {}

  /** The stays by their trait; those without it are in no group. */
  static Map<String, List<Stay>> by(String dimension, List<Stay> stays) {
    String trait = dimension.equals("sdkVersion") ? "sdk" : dimension;
    Map<String, List<Stay>> groups = new TreeMap<>();
    for (Stay stay : stays) {
      String value = stay.session().traits().get(trait);
      if (value != null) {
        groups.computeIfAbsent(value, none -> new ArrayList<>()).add(stay);
      }
    }
    return groups;
  }

  /** The groups with the greatest values first, as many as Agora tells. */
  static Map<String, List<Stay>> top(
      String dimension, Map<String, List<Stay>> groups, Function<List<Stay>, Number> value) {
    Map<String, List<Stay>> top = new LinkedHashMap<>();
    groups.entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<String, List<Stay>> group) ->
                        value.apply(group.getValue()).doubleValue())
                .reversed())
        .limit(dimension.equals("device") ? TOP_DEVICES : TOP)
        .forEach(group -> top.put(group.getKey(), group.getValue()));
    return top;
  }
}
