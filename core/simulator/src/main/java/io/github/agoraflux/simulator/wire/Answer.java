package io.github.agoraflux.simulator.wire;

import io.github.agoraflux.simulator.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer to a request: status, header fields and body, and whether it changed anything. */
public final class Answer {

  private static final byte[] NOTHING = {};
  private static final Map<String, String> JSON =
      Map.of("Content-Type", "application/json; charset=utf-8");

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final boolean acted;

  private Answer(int status, Map<String, String> headers, byte[] body, boolean acted) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.acted = acted;
  }

  /**
   * An answer without a body.
   *
   * @param status its status
   * @return the answer
   */
  public static Answer empty(int status) {
    return new Answer(status, Map.of(), NOTHING, false);
  }

  /**
   * An answer with a JSON body.
   *
   * @param status its status
   * @param json the body
   * @return the answer
   */
  public static Answer json(int status, String json) {
    return new Answer(status, JSON, json.getBytes(StandardCharsets.UTF_8), false);
  }

  /**
   * An answer with a JSON object.
   *
   * @param status its status
   * @param object the object, made of maps, lists, strings, numbers, booleans and null
   * @return the answer
   */
  public static Answer json(int status, Map<String, @Nullable Object> object) {
    return json(status, Json.write(object));
  }

  /**
   * An answer with any body.
   *
   * @param status its status
   * @param contentType what the body is
   * @param body the body
   * @return the answer
   */
  public static Answer of(int status, String contentType, byte[] body) {
    return new Answer(status, Map.of("Content-Type", contentType), body.clone(), false);
  }

  /**
   * This answer with another header field.
   *
   * @param name its name; an earlier value is replaced
   * @param value its value
   * @return the new answer
   */
  public Answer header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.keySet().removeIf(name::equalsIgnoreCase);
    more.put(name, value);
    return new Answer(status, Collections.unmodifiableMap(more), body, acted);
  }

  /**
   * This answer with another body, for faults that damage one.
   *
   * @param replacement the new body
   * @return the new answer
   */
  public Answer withBody(byte[] replacement) {
    return new Answer(status, headers, replacement.clone(), acted);
  }

  /**
   * This answer, marked as one that changed the simulator's state.
   *
   * @return the new answer
   */
  public Answer acted() {
    return new Answer(status, headers, body, true);
  }

  /**
   * The status.
   *
   * @return the HTTP status code
   */
  public int status() {
    return status;
  }

  /**
   * The header fields.
   *
   * @return an unmodifiable map
   */
  public Map<String, String> headers() {
    return headers;
  }

  /**
   * The body.
   *
   * @return a copy of its bytes
   */
  public byte[] body() {
    return body.clone();
  }

  /**
   * Whether the request changed the simulator's state.
   *
   * @return true if it did
   */
  public boolean hasActed() {
    return acted;
  }

  @Override
  public String toString() {
    return "Answer[" + status + ", " + body.length + " bytes]";
  }
}
