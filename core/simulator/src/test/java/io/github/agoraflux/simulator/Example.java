package io.github.agoraflux.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A documented request or answer. */
record Example(JsonNode json) {

  static Example of(String name) throws IOException {
    try (InputStream in = Example.class.getResourceAsStream("/examples/" + name + ".json")) {
      return new Example(
          Reply.parse(
              new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)));
    }
  }

  String method() {
    return json.get("method").asString();
  }

  String path() {
    return json.get("path").asString();
  }

  String query() {
    JsonNode query = json.path("query");
    return query.isEmpty()
        ? ""
        : query.properties().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue().asString(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }

  String body() {
    JsonNode body = json.path("body");
    return body.isMissingNode() || body.isNull() ? null : body.toString();
  }

  /**
   * Sends this request with what stands in the place of a documented name, such as an id.
   *
   * @param replacements what is replaced in path and query, and by what
   */
  Reply send(RawClient client, Map<String, String> replacements) throws IOException {
    String path = path() + query();
    for (Map.Entry<String, String> replacement : replacements.entrySet()) {
      path = path.replace(replacement.getKey(), replacement.getValue());
    }
    return client.send(method(), path, body());
  }

  int status() {
    return json.get("status").asInt();
  }

  /** The paths of all members and the kinds of their values, whatever the values are. */
  static Set<String> structure(JsonNode node) {
    Set<String> structure = new TreeSet<>();
    collect("", node, structure);
    return structure;
  }

  private static void collect(String path, JsonNode node, Set<String> into) {
    into.add(path + " " + node.getNodeType());
    node.properties()
        .forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), into));
    if (node.isArray()) {
      node.forEach(element -> collect(path + "[]", element, into));
    }
  }
}
