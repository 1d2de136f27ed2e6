package io.github.agoraflux.harness;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes deviations into the example they depart from. */
final class Amendment {

  private static final JsonMapper JSON = new JsonMapper();

  private Amendment() {}

  /**
   * Amends an example.
   *
   * @param example what the example says; stays as it is
   * @param deviations what shall be otherwise
   * @return what is expected in the end
   * @throws AssertionError if a deviation changes nothing
   */
  static JsonNode of(JsonNode example, List<Deviation> deviations) {
    JsonNode amended = example.deepCopy();
    for (Deviation deviation : deviations) {
      JsonNode before = amended.deepCopy();
      String[] path = deviation.pointer().substring(1).split("/", -1);
      Object value = deviation.value();
      amend(amended, path, 0, value == null ? null : JSON.valueToTree(value));
      if (JsonComparison.EQUALITY.differences(before, amended).isEmpty()) {
        throw new AssertionError("this is no deviation: " + deviation);
      }
    }
    return amended;
  }

  private static void amend(JsonNode node, String[] path, int depth, @Nullable JsonNode value) {
    for (String key : keys(node, path[depth])) {
      if (depth == path.length - 1) {
        put(node, key, value);
      } else {
        JsonNode child = child(node, key);
        if (child != null) {
          amend(child, path, depth + 1, value);
        }
      }
    }
  }

  private static List<String> keys(JsonNode node, String segment) {
    if (!segment.equals("*")) {
      return List.of(segment.replace("~1", "/").replace("~0", "~"));
    }
    return node.isArray() ? backwards(node.size()) : List.copyOf(node.propertyNames());
  }

  /** From the end, so that removing one does not move the others. */
  private static List<String> backwards(int size) {
    return IntStream.range(0, size).mapToObj(i -> Integer.toString(size - 1 - i)).toList();
  }

  private static @Nullable JsonNode child(JsonNode node, String key) {
    return node.isArray() ? node.get(Integer.parseInt(key)) : node.get(key);
  }

  private static void put(JsonNode node, String key, @Nullable JsonNode value) {
    if (node instanceof ObjectNode object) {
      if (value == null) {
        object.remove(key);
      } else {
        object.set(key, value);
      }
    } else if (node instanceof ArrayNode array) {
      int index = Integer.parseInt(key);
      if (value == null) {
        array.remove(index);
      } else {
        array.set(index, value);
      }
    }
  }
}
