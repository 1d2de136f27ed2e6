package io.github.agoraflux.auth.whiteboard;

import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The fields of a token in their two forms: the JSON that is signed and the query that is sent. */
final class Fields {

  private Fields() {}

  /** As JavaScript's {@code JSON.stringify} writes it, which is what the server signs. */
  static String json(SortedMap<String, String> fields) {
    StringBuilder json = new StringBuilder("{");
    fields.forEach(
        (name, value) -> {
          JsonText.append(json.length() > 1 ? json.append(',') : json, name);
          JsonText.append(json.append(':'), value);
        });
    return json.append('}').toString();
  }

  static String query(SortedMap<String, String> fields) {
    return fields.entrySet().stream().map(Fields::pair).collect(Collectors.joining("&"));
  }

  private static String pair(Map.Entry<String, String> field) {
    return UriComponent.encode(field.getKey()) + '=' + UriComponent.encode(field.getValue());
  }
}
