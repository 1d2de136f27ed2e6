package io.github.agoraflux.exchange;

import io.github.agoraflux.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * One attempt, ready for the wire but for what filters add: the operation, where it goes, its
 * encoded path and body, its headers. Immutable except for the progress it reports to, which all
 * attempts of one call share.
 */
public final class Call {

  private final Operation<?> operation;
  private final Endpoint endpoint;
  private final String target;
  private final Headers headers;
  private final byte @Nullable [] body;
  private final CallProgress progress;
  private final @Nullable Runnable onSending;

  private Call(
      Operation<?> operation,
      Endpoint endpoint,
      String target,
      Headers headers,
      byte @Nullable [] body,
      CallProgress progress,
      @Nullable Runnable onSending) {
    this.operation = operation;
    this.endpoint = endpoint;
    this.target = target;
    this.headers = headers;
    this.body = body;
    this.progress = progress;
    this.onSending = onSending;
  }

  /**
   * The first attempt of a call.
   *
   * @param operation what is called
   * @param endpoint where to
   * @param headers the request's headers
   * @param body the encoded body; null for none. Handed over: do not change it afterwards
   * @return the attempt, with progress of its own
   * @throws IllegalArgumentException if a path variable is missing or cannot be sent
   */
  public static Call of(
      Operation<?> operation, Endpoint endpoint, Headers headers, byte @Nullable [] body) {
    CallProgress progress = new CallProgress(operation.id());
    return new Call(operation, endpoint, operation.target(), headers, body, progress, null);
  }

  /**
   * The same attempt at another host.
   *
   * @param endpoint where to
   * @return this or a new call
   */
  public Call at(Endpoint endpoint) {
    return endpoint.equals(this.endpoint)
        ? this
        : new Call(operation, endpoint, target, headers, body, progress, onSending);
  }

  /**
   * The same attempt with a header set.
   *
   * @param name the header's name
   * @param value its value
   * @return a new call
   */
  public Call header(String name, String value) {
    return new Call(
        operation, endpoint, target, headers.with(name, value), body, progress, onSending);
  }

  /**
   * The same attempt with a listener for its sending, after the one it has.
   *
   * @param listener told when the first byte is about to be written
   * @return a new call
   */
  public Call onSending(Runnable listener) {
    Runnable earlier = onSending;
    Runnable all =
        earlier == null
            ? listener
            : () -> {
              earlier.run();
              listener.run();
            };
    return new Call(operation, endpoint, target, headers, body, progress, all);
  }

  /** Reports that the first byte is about to be written. The transport calls it. */
  public void sending() {
    progress.sending();
    if (onSending != null) {
      onSending.run();
    }
  }

  /**
   * What is called.
   *
   * @return the operation
   */
  public Operation<?> operation() {
    return operation;
  }

  /**
   * Where the attempt goes.
   *
   * @return scheme, host and port
   */
  public Endpoint endpoint() {
    return endpoint;
  }

  /**
   * Encoded path and query, as they stand in the request line.
   *
   * @return begins with a slash
   */
  public String target() {
    return target;
  }

  /**
   * The request's headers so far.
   *
   * @return the headers
   */
  public Headers headers() {
    return headers;
  }

  /**
   * The encoded body: the very bytes that are sent. Do not change them.
   *
   * @return the bytes, null for a request without a body
   */
  public byte @Nullable [] body() {
    return body;
  }

  /**
   * Where the call reports how far it has come.
   *
   * @return one object for all attempts of a call
   */
  public CallProgress progress() {
    return progress;
  }

  @Override
  public String toString() {
    return operation.id() + " at " + endpoint;
  }
}
