package io.github.agoraflux.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that the simulator has received, and what became of it. Credentials in headers and
 * query are replaced by a fingerprint; path and body are kept as they are.
 *
 * @param sequence its number in the order of recording, from 1
 * @param at when its head arrived
 * @param nanoTime the same on the clock that measures distances, in nanoseconds
 * @param host its Host header, empty if it had none
 * @param tls whether it came over TLS
 * @param method its method
 * @param rawPath its path as sent
 * @param rawQuery its query as sent, empty if it had none
 * @param path its path, decoded for people to read
 * @param pathVariables the decoded variables of the path, empty if no operation was found
 * @param query the decoded query parameters
 * @param headers its header fields, found by name whatever its case
 * @param body its body read as UTF-8; empty if it had none or was never read
 * @param operationId its operation, or null if no operation has this path and method
 * @param status the HTTP status of the answer, 0 if none was sent
 * @param acted whether it changed the state of the simulator
 * @param fault the name of the fault that struck it, or null
 */
public record RecordedRequest(
    long sequence,
    Instant at,
    long nanoTime,
    String host,
    boolean tls,
    String method,
    String rawPath,
    String rawQuery,
    String path,
    Map<String, String> pathVariables,
    Map<String, List<String>> query,
    Map<String, List<String>> headers,
    String body,
    @Nullable String operationId,
    int status,
    boolean acted,
    @Nullable String fault) {

  /**
   * The first value of a header field.
   *
   * @param name its name, in any case
   * @return the value, or null if the field is absent
   */
  public @Nullable String header(String name) {
    return first(headers.get(name));
  }

  /**
   * The first value of a query parameter.
   *
   * @param name its name
   * @return the decoded value, or null if the parameter is absent
   */
  public @Nullable String query(String name) {
    return first(query.get(name));
  }

  /**
   * A path variable.
   *
   * @param name its name in the path template
   * @return the decoded value, or null if there is none
   */
  public @Nullable String pathVariable(String name) {
    return pathVariables.get(name);
  }

  private static @Nullable String first(@Nullable List<String> values) {
    return values == null ? null : values.get(0);
  }
}
