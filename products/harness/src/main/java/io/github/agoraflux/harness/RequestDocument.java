package io.github.agoraflux.harness;

import io.github.agoraflux.operation.AuthScheme;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.simulator.RecordedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request as one JSON document of method, path, query, headers and body, so that what an example
 * says and what was sent can be compared as a whole.
 */
final class RequestDocument {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z]+}");
  private static final Set<String> SECRET = Set.of("authorization", "token", "x-agora-token");
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("host", "connection", "content-length", "transfer-encoding", "accept-encoding");

  private RequestDocument() {}

  /** What was sent. */
  static ObjectNode sent(Attempt attempt) {
    RecordedRequest request = attempt.request();
    ObjectNode document = JSON.createObjectNode();
    document.put("method", request.method());
    document.put("path", decoded(request.rawPath()));
    ObjectNode query = document.putObject("query");
    request.query().forEach((name, values) -> put(query, name, values));
    ObjectNode headers = document.putObject("headers");
    for (Map.Entry<String, List<String>> field : request.headers().entrySet()) {
      String name = field.getKey().toLowerCase(Locale.ROOT);
      if (!OF_THE_CONNECTION.contains(name)) {
        headers.put(name, header(name, String.join(",", field.getValue()), attempt));
      }
    }
    if (!request.body().isEmpty()) {
      document.set("body", JSON.readTree(request.body()));
    }
    return document;
  }

  /** What an example says, with the headers that every request has. */
  static ObjectNode expected(Fixture example, Operation.Template<?> operation, String appId) {
    JsonNode content = example.content();
    ObjectNode document = JSON.createObjectNode();
    document.put("method", content.get("method").asString());
    document.put("path", content.get("path").asString().replace("{appId}", appId));
    ObjectNode query = document.putObject("query");
    content.path("query").forEachEntry((name, value) -> put(query, name, texts(value)));
    ObjectNode headers = document.putObject("headers");
    headers.put("accept", "application/json");
    headers.put("content-type", "application/json");
    headers.put("user-agent", "AgoraFlux");
    headers.put("x-request-id", "present");
    credential(headers, operation.schemes());
    content
        .path("headers")
        .forEachEntry(
            (name, value) -> {
              String lowerCase = name.toLowerCase(Locale.ROOT);
              if (!isAnotherCredential(lowerCase, value.asString(), operation.schemes())) {
                headers.put(lowerCase, shown(lowerCase, value.asString()));
              }
            });
    if (example.hasBody()) {
      document.set("body", example.body());
    }
    return document;
  }

  /** A parameter that stands there more than once is not one whose value has commas. */
  private static void put(ObjectNode query, String name, List<String> values) {
    if (values.size() == 1) {
      query.put(name, values.get(0));
    } else {
      ArrayNode all = query.putArray(name);
      values.forEach(value -> all.add(value));
    }
  }

  private static List<String> texts(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(JsonNode::asString).toList()
        : List.of(value.asString());
  }

  /** Fills in what an example leaves open, such as {@code {region}}, with what was sent. */
  static void fillIn(ObjectNode expected, ObjectNode sent) {
    fillIn(expected, "path", sent, "[^/]+");
    ObjectNode headers = (ObjectNode) expected.get("headers");
    for (String name : List.copyOf(headers.propertyNames())) {
      fillIn(headers, name, (ObjectNode) sent.get("headers"), ".+");
    }
  }

  private static void fillIn(ObjectNode expected, String field, ObjectNode sent, String any) {
    String open = expected.get(field).asString();
    if (PLACEHOLDER.matcher(open).find() && sent.has(field)) {
      String form = "\\Q" + PLACEHOLDER.matcher(open).replaceAll("\\\\E" + any + "\\\\Q") + "\\E";
      String actual = sent.get(field).asString();
      expected.put(field, actual.matches(form) ? actual : open);
    }
  }

  /** The same without its credentials, of which equal ones can still be told from others. */
  static JsonNode masked(JsonNode document) {
    JsonNode copy = document.deepCopy();
    if (copy.path("headers") instanceof ObjectNode headers) {
      for (String name : List.copyOf(headers.propertyNames())) {
        if (SECRET.contains(name)) {
          headers.put(name, masked(headers.get(name).asString()));
        }
      }
    }
    return copy;
  }

  private static String masked(String credential) {
    String scheme = credential.substring(0, credential.indexOf(' ') + 1);
    return scheme + "*** (" + Integer.toHexString(credential.hashCode()) + ')';
  }

  /** A token in an example of an operation for which customer id and secret will do as well. */
  private static boolean isAnotherCredential(String name, String value, Set<AuthScheme> schemes) {
    boolean token = name.equals("authorization") && value.startsWith("agora token=");
    return schemes.contains(AuthScheme.BASIC) && (token || name.equals("x-agora-uid"));
  }

  private static void credential(ObjectNode headers, Set<AuthScheme> schemes) {
    if (schemes.contains(AuthScheme.BASIC)) {
      String pair = Stage.CUSTOMER_ID + ":" + Stage.CUSTOMER_SECRET;
      byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
      headers.put("authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    } else if (schemes.contains(AuthScheme.SIGNALING_TOKEN)) {
      headers.put("authorization", "agora token={token}");
    } else if (schemes.stream().anyMatch(scheme -> scheme.name().startsWith("WHITEBOARD"))) {
      headers.put("token", "{token}");
    }
  }

  /** A credential that arrived is read where it was sent; the server only shows its fingerprint. */
  private static String header(String name, String received, Attempt attempt) {
    String sent = SECRET.contains(name) ? attempt.call().headers().get(name) : null;
    return shown(name, sent == null ? received : sent);
  }

  private static String shown(String name, String value) {
    return switch (name) {
      case "content-type" -> value.replaceFirst("\\s*;.*", "").toLowerCase(Locale.ROOT);
      case "user-agent" -> value.startsWith("AgoraFlux/") ? "AgoraFlux" : value;
      case "x-request-id" -> value.isBlank() ? "absent" : "present";
      default -> value;
    };
  }

  private static String decoded(String rawPath) {
    return URLDecoder.decode(rawPath.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
