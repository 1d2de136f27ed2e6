package io.github.agoraflux.simulator.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Header fields in the order they came, found by name whatever its case. */
public final class Headers {

  private final Map<String, List<String>> values;

  private Headers(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Copies header fields.
   *
   * @param fields name and value of each field, repeated names allowed
   * @return an unmodifiable copy
   */
  public static Headers copyOf(Iterable<Map.Entry<String, String>> fields) {
    Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Map.Entry<String, String> field : fields) {
      values.computeIfAbsent(field.getKey(), name -> new ArrayList<>()).add(field.getValue());
    }
    values.replaceAll((name, list) -> List.copyOf(list));
    return new Headers(Collections.unmodifiableMap(values));
  }

  /**
   * The first value of a field.
   *
   * @param name its name, in any case
   * @return the value, or null if the field is absent
   */
  public @Nullable String first(String name) {
    List<String> found = values.get(name);
    return found == null ? null : found.get(0);
  }

  /**
   * All fields.
   *
   * @return an unmodifiable map that finds names whatever their case
   */
  public Map<String, List<String>> asMap() {
    return values;
  }

  @Override
  public String toString() {
    return "Headers" + values.keySet();
  }
}
