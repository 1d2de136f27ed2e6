package io.github.agoraflux.harness;

import io.github.agoraflux.simulator.ScriptedReply;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An example, as its file has it.
 *
 * @param name folder and file without the suffix, such as {@code media-push.create/request-1}
 * @param content what the file says
 */
record Fixture(String name, JsonNode content) {

  String operation() {
    return name.substring(0, name.indexOf('/'));
  }

  /** What kind of example it is: request, response, error or event. */
  String kind() {
    String file = name.substring(name.indexOf('/') + 1);
    return file.substring(0, file.indexOf('-'));
  }

  int status() {
    return content.get("status").asInt();
  }

  boolean isSuccessful() {
    return status() >= 200 && status() < 300;
  }

  JsonNode body() {
    return content.path("body");
  }

  boolean hasBody() {
    return !body().isMissingNode() && !body().isNull();
  }

  /** For an error of a whole product: whether an operation may answer with it. */
  boolean appliesTo(String operation) {
    JsonNode named = content.path("appliesTo");
    return named.isMissingNode()
        || named.valueStream().map(JsonNode::asString).toList().contains(operation);
  }

  ScriptedReply reply() {
    return hasBody()
        ? ScriptedReply.json(status(), body().toString())
        : ScriptedReply.empty(status());
  }

  /** Keys that speak about the example and not of it; they belong into no example. */
  List<String> remarks() {
    return content.propertyNames().stream().filter(key -> key.startsWith("_")).toList();
  }
}
