package io.github.agoraflux.simulator.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Partial updates: an object laid over another, all of it or only what a field mask names. */
public final class Merge {

  private Merge() {}

  /**
   * Lays one object over another. Objects are merged member by member, all else is replaced.
   *
   * @param base the object below
   * @param patch the object on top
   * @return a new object
   */
  public static Map<String, @Nullable Object> over(
      Map<String, @Nullable Object> base, Map<String, @Nullable Object> patch) {
    Map<String, @Nullable Object> merged = new LinkedHashMap<>(base);
    patch.forEach(
        (name, value) -> {
          Optional<Map<String, @Nullable Object>> below = Json.asObject(merged.get(name));
          Optional<Map<String, @Nullable Object>> above = Json.asObject(value);
          merged.put(
              name,
              below.isPresent() && above.isPresent()
                  ? over(below.orElseThrow(), above.orElseThrow())
                  : value);
        });
    return merged;
  }

  /**
   * Keeps only what a field mask names.
   *
   * @param object the object
   * @param mask dotted paths into it
   * @return the part of the object, or nothing if a path leads nowhere
   */
  public static Optional<Map<String, @Nullable Object>> masked(
      Map<String, @Nullable Object> object, List<String> mask) {
    Map<String, @Nullable Object> part = new LinkedHashMap<>();
    for (String path : mask) {
      @Nullable Object value = Json.at(object, path);
      if (value == null) {
        return Optional.empty();
      }
      part = over(part, nested(path, value));
    }
    return Optional.of(part);
  }

  private static Map<String, @Nullable Object> nested(String path, Object value) {
    int dot = path.indexOf('.');
    return dot < 0
        ? Json.object(path, value)
        : Json.object(path.substring(0, dot), nested(path.substring(dot + 1), value));
  }
}
