package io.github.agoraflux.mediapush;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the paths of what an update changes, as they stand on the wire; Google's field mask,
 * relative to {@code converter}.
 */
final class FieldMask {

  private final String prefix;
  private final List<String> paths;

  private FieldMask(String prefix, List<String> paths) {
    this.prefix = prefix;
    this.paths = paths;
  }

  static FieldMask empty() {
    return new FieldMask("", new ArrayList<>());
  }

  /** The same mask, for the fields of an object in it. */
  FieldMask in(String object) {
    return new FieldMask(prefix + object + '.', paths);
  }

  /** Adds a field if it is set. */
  FieldMask add(String field, @Nullable Object value) {
    if (value != null) {
      paths.add(prefix + field);
    }
    return this;
  }

  FieldMask addAll(Map<String, Object> extra) {
    extra.keySet().forEach(field -> paths.add(prefix + field));
    return this;
  }

  List<String> paths() {
    return List.copyOf(paths);
  }
}
