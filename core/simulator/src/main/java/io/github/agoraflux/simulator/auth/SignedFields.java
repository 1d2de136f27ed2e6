package io.github.agoraflux.simulator.auth;

import io.github.agoraflux.simulator.wire.RequestTarget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The inside of a whiteboard token: a query string, signed as if it were JSON. */
final class SignedFields {

  private SignedFields() {}

  /** The fields of a query, sorted by name, or nothing if one has no value or comes twice. */
  static Optional<Map<String, String>> parse(String query) {
    RequestTarget target = RequestTarget.parse("/?" + query);
    Map<String, String> fields = new TreeMap<>();
    for (Map.Entry<String, List<String>> field : target.query().entrySet()) {
      fields.put(field.getKey(), field.getValue().get(0));
    }
    boolean plain = query.split("&", -1).length == fields.size() && !query.contains("#");
    return target.isWellFormed() && plain ? Optional.of(fields) : Optional.empty();
  }

  /** The fields as {@code JSON.stringify} of JavaScript writes them, every value a string. */
  static String stringify(Map<String, String> fields) {
    StringBuilder json = new StringBuilder("{");
    new TreeMap<>(fields)
        .forEach(
            (name, value) -> {
              json.append(json.length() == 1 ? "" : ",");
              quote(json, name);
              json.append(':');
              quote(json, value);
            });
    return json.append('}').toString();
  }

  private static void quote(StringBuilder json, String text) {
    json.append('"');
    text.chars().forEach(each -> escape(json, (char) each));
    json.append('"');
  }

  private static void escape(StringBuilder json, char each) {
    switch (each) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\b' -> json.append("\\b");
      case '\f' -> json.append("\\f");
      case '\n' -> json.append("\\n");
      case '\r' -> json.append("\\r");
      case '\t' -> json.append("\\t");
      default -> json.append(each < ' ' ? String.format("\\u%04x", (int) each) : each);
    }
  }
}
