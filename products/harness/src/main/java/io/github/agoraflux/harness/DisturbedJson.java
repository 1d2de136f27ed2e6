package io.github.agoraflux.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes a document with one member disturbed; members are counted as they are finished. */
final class DisturbedJson {

  private static final JsonMapper JSON = new JsonMapper();

  private final int target;
  private final Disturbance disturbance;
  private final String hostile;
  private int finished;

  private DisturbedJson(int target, Disturbance disturbance, String hostile) {
    this.target = target;
    this.disturbance = disturbance;
    this.hostile = hostile;
  }

  static String of(JsonNode document, int target, Disturbance disturbance, String hostile) {
    return new DisturbedJson(target, disturbance, hostile).member("", document);
  }

  /** How many members a document has that may be disturbed, itself among them. */
  static int members(JsonNode document) {
    return 1 + document.valueStream().mapToInt(DisturbedJson::members).sum();
  }

  private String member(String name, JsonNode node) {
    String value = value(node);
    return finished++ == target ? disturbance.of(name, value, hostile) : name + value;
  }

  private String value(JsonNode node) {
    List<String> members = new ArrayList<>();
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        members.add(member(JSON.writeValueAsString(property.getKey()) + ":", property.getValue()));
      }
      return "{" + joined(members) + "}";
    }
    if (node.isArray()) {
      node.forEach(item -> members.add(member("", item)));
      return "[" + joined(members) + "]";
    }
    return node.toString();
  }

  private static String joined(List<String> members) {
    members.removeIf(String::isEmpty);
    return String.join(",", members);
  }
}
