package io.github.agoraflux.json;

import java.util.Map;
import tools.jackson.core.JacksonException;

/**
 * Where in a text something is wrong, such as {@code items[0].name}. The keys of a map are content,
 * not form, so they are not told.
 */
final class JsonPlace {

  private static final int DEEPEST = 16;

  private JsonPlace() {}

  static String of(JacksonException e) {
    StringBuilder place = new StringBuilder();
    e.getPath().stream().limit(DEEPEST).forEach(step -> append(place, step));
    return place.toString();
  }

  private static void append(StringBuilder place, JacksonException.Reference step) {
    if (step.getPropertyName() == null) {
      place.append('[').append(Math.max(0, step.getIndex())).append(']');
    } else {
      place.append(place.isEmpty() ? "" : ".").append(isMap(step) ? "*" : step.getPropertyName());
    }
  }

  private static boolean isMap(JacksonException.Reference step) {
    return step.from() instanceof Class<?> type
        ? Map.class.isAssignableFrom(type)
        : step.from() instanceof Map;
  }
}
