package io.github.agoraflux.error;

import io.github.agoraflux.value.SingleLine;
import java.io.Serializable;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a failed call. Never holds a secret, a header or a request body.
 *
 * @param operation the operation's id, such as {@code media-push.create}
 * @param host the host of the last attempt; null when none was chosen yet
 * @param attempts how many attempts were begun, 0 when the call failed before the first
 * @param sent whether a byte of the last attempt's request may have reached the server
 * @param unclearBefore whether an attempt before the last may have been carried out, although no
 *     answer says so
 * @param status the HTTP status of the last answer; null when there was none
 * @param code Agora's own error code, as text; null when the answer has none
 * @param message Agora's own words; null when the answer has none
 * @param requestId the {@code X-Request-ID} to quote to Agora's support; null when unknown
 * @param resourceId the {@code X-Resource-ID} of the resource in question; null when unknown
 * @param details what Agora's refusal says besides, by its path in the answer such as {@code
 *     data.agent_id}; empty when it says no more
 */
public record Failure(
    String operation,
    @Nullable String host,
    int attempts,
    boolean sent,
    boolean unclearBefore,
    @Nullable Integer status,
    @Nullable String code,
    @Nullable String message,
    @Nullable String requestId,
    @Nullable String resourceId,
    Map<String, String> details)
    implements Serializable {

  /** Makes what the server says fit for a log: it stands in messages. */
  public Failure {
    code = singleLine(code);
    message = singleLine(message);
    requestId = singleLine(requestId);
    resourceId = singleLine(resourceId);
    details = Map.copyOf(details);
  }

  /**
   * A failure of which only the operation is known yet.
   *
   * @param operation the operation's id
   * @return the failure
   */
  public static Failure of(String operation) {
    return new Failure(operation, null, 0, false, false, null, null, null, null, null, Map.of());
  }

  /**
   * The same, with the attempt that failed.
   *
   * @param host the host of the attempt
   * @param attempts how many attempts were begun
   * @param sent whether a byte may have reached the server
   * @param unclearBefore whether an attempt before it may have been carried out
   * @return a new failure
   */
  public Failure at(@Nullable String host, int attempts, boolean sent, boolean unclearBefore) {
    return new Failure(
        operation,
        host,
        attempts,
        sent,
        unclearBefore,
        status,
        code,
        message,
        requestId,
        resourceId,
        details);
  }

  /**
   * The same, with what Agora answered.
   *
   * @param status the HTTP status
   * @param code Agora's error code or null
   * @param message Agora's words or null
   * @return a new failure
   */
  public Failure answered(int status, @Nullable String code, @Nullable String message) {
    return new Failure(
        operation,
        host,
        attempts,
        sent,
        unclearBefore,
        status,
        code,
        message,
        requestId,
        resourceId,
        details);
  }

  /**
   * The same, with the ids that support asks for.
   *
   * @param requestId the request's id or null
   * @param resourceId the resource's id or null
   * @return a new failure
   */
  public Failure identified(@Nullable String requestId, @Nullable String resourceId) {
    return new Failure(
        operation,
        host,
        attempts,
        sent,
        unclearBefore,
        status,
        code,
        message,
        requestId,
        resourceId,
        details);
  }

  /**
   * The same, with what Agora's refusal says besides code and words.
   *
   * @param details texts by their paths in the answer
   * @return a new failure
   */
  public Failure detailed(Map<String, String> details) {
    return new Failure(
        operation,
        host,
        attempts,
        sent,
        unclearBefore,
        status,
        code,
        message,
        requestId,
        resourceId,
        details);
  }

  private static @Nullable String singleLine(@Nullable String text) {
    return text == null ? null : SingleLine.of(text);
  }

  String sentence(String what) {
    StringBuilder text = new StringBuilder(128).append(operation).append(' ').append(what);
    if (status != null) {
      text.append(": HTTP ").append(status);
    }
    append(text, " code ", code);
    append(text, " \"", message);
    if (message != null) {
      text.append('"');
    }
    StringJoiner facts = new StringJoiner(", ", " (", ")").setEmptyValue("");
    add(facts, "attempt ", attempts == 0 ? null : Integer.toString(attempts));
    add(facts, "host ", host);
    add(facts, "request ", requestId);
    add(facts, "resource ", resourceId);
    return text.append(facts).toString();
  }

  private static void append(StringBuilder text, String label, @Nullable String value) {
    if (value != null) {
      text.append(label).append(value);
    }
  }

  private static void add(StringJoiner facts, String label, @Nullable String value) {
    if (value != null) {
      facts.add(label + value);
    }
  }
}
