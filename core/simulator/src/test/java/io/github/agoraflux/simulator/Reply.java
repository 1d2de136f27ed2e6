package io.github.agoraflux.simulator;

import java.net.http.HttpHeaders;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer as a test sees it. */
public record Reply(int status, HttpHeaders headers, String body) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  public JsonNode json() {
    return parse(body);
  }

  /** A part of the body, by JSON Pointer. */
  public JsonNode at(String pointer) {
    return json().at(pointer);
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  public static JsonNode parse(String json) {
    return MAPPER.readTree(json);
  }
}
