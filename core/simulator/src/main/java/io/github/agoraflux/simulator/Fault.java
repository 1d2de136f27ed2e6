package io.github.agoraflux.simulator;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with a request. Some faults stand in for the operation, which then is
 * not performed; others spoil the answer of an operation that is. Every fault has a name, which
 * {@link #parse} understands.
 */
public sealed interface Fault {

  /**
   * The name of this fault.
   *
   * @return such as {@code latency-500ms} or {@code reset-before}
   */
  String name();

  /**
   * Whether the operation is performed in spite of this fault.
   *
   * @return false if this fault stands in for the operation
   */
  boolean performs();

  /**
   * Reads the name of a fault: {@code latency-500ms}, {@code status-503}, {@code
   * status-504-performed}, {@code reset-before}, {@code reset-after}, {@code stall-headers}, {@code
   * stall-headers-performed}, {@code stall-body}, {@code truncate}, {@code malformed}, {@code
   * wrong-type}, {@code oversized-10MB}, {@code slow-loris} or {@code slow-loris-50ms}, {@code
   * rate-limited} or {@code rate-limited-2s}.
   *
   * @param name the name
   * @return the fault
   * @throws IllegalArgumentException if there is no such fault
   */
  static Fault parse(String name) {
    return FaultNames.parse(name);
  }

  /**
   * The answer comes late.
   *
   * @param delay how late, in real time
   * @return the fault
   */
  static Fault latency(Duration delay) {
    return new Latency(delay);
  }

  /**
   * The documented error answer with a status, in place of the operation.
   *
   * @param status the HTTP status, 200 to 599
   * @return the fault
   */
  static Fault status(int status) {
    return new Status(status, null, Map.of(), false);
  }

  /**
   * The documented error answer with a status, perhaps although the operation was performed: a
   * gateway's 504 does not say what went on behind it.
   *
   * @param status the HTTP status, 200 to 599
   * @param performed whether the operation is performed
   * @return the fault
   */
  static Fault status(int status, boolean performed) {
    return new Status(status, null, Map.of(), performed);
  }

  /**
   * An answer of one's own, in place of the operation.
   *
   * @param status the HTTP status, 200 to 599
   * @param json the body
   * @return the fault
   */
  static Fault status(int status, String json) {
    return new Status(status, json, Map.of(), false);
  }

  /**
   * An answer of one's own, in place of the operation.
   *
   * @param status the HTTP status, 200 to 599
   * @param json the body, or null for the documented one
   * @param headers header fields, such as {@code Retry-After}
   * @return the fault
   */
  static Fault status(int status, @Nullable String json, Map<String, String> headers) {
    return new Status(status, json, headers, false);
  }

  /**
   * The connection is reset when the head of the request has arrived. The operation is not
   * performed.
   *
   * @return the fault
   */
  static Fault resetBeforeRead() {
    return new ResetBeforeRead();
  }

  /**
   * The operation is performed, and the connection is reset instead of an answer.
   *
   * @return the fault
   */
  static Fault resetAfterRead() {
    return new ResetAfterRead();
  }

  /**
   * The request is read, and no answer ever comes. The operation is not performed.
   *
   * @return the fault
   */
  static Fault stallHeaders() {
    return new StallHeaders(false);
  }

  /**
   * The request is read, and no answer ever comes.
   *
   * @param performed whether the operation is performed
   * @return the fault
   */
  static Fault stallHeaders(boolean performed) {
    return new StallHeaders(performed);
  }

  /**
   * The head of the answer and half of its body are sent, the rest never comes.
   *
   * @return the fault
   */
  static Fault stallBody() {
    return new StallBody();
  }

  /**
   * The head of the answer and half of its body are sent, then the connection is closed.
   *
   * @return the fault
   */
  static Fault truncate() {
    return new Truncate();
  }

  /**
   * The body of the answer is cut so that it is not JSON any more; its length is right.
   *
   * @return the fault
   */
  static Fault malformedJson() {
    return new MalformedJson();
  }

  /**
   * A web page with status 200, as some proxies send it, in place of the operation.
   *
   * @return the fault
   */
  static Fault wrongContentType() {
    return new WrongContentType();
  }

  /**
   * A JSON body of any size with status 200, in place of the operation.
   *
   * @param bytes the size of the body
   * @return the fault
   */
  static Fault oversized(long bytes) {
    return new Oversized(bytes);
  }

  /**
   * The body of the answer comes one byte at a time.
   *
   * @param interval how long each byte takes, in real time
   * @return the fault
   */
  static Fault slowLoris(Duration interval) {
    return new SlowLoris(interval);
  }

  /**
   * The documented answer to too many requests, in place of the operation.
   *
   * @return the fault
   */
  static Fault rateLimited() {
    return new RateLimited(null);
  }

  /**
   * The documented answer to too many requests, in place of the operation.
   *
   * @param retryAfter what the {@code Retry-After} header says, in whole seconds; null for none
   * @return the fault
   */
  static Fault rateLimited(@Nullable Duration retryAfter) {
    return new RateLimited(retryAfter);
  }

  /**
   * See {@link #latency}.
   *
   * @param delay how late the answer comes
   */
  record Latency(Duration delay) implements Fault {
    @Override
    public String name() {
      return "latency-" + delay.toMillis() + "ms";
    }

    @Override
    public boolean performs() {
      return true;
    }
  }

  /**
   * See {@link #status(int, String, Map)}.
   *
   * @param status the HTTP status
   * @param json the body, or null for the documented one
   * @param headers header fields
   * @param performs whether the operation is performed
   */
  record Status(int status, @Nullable String json, Map<String, String> headers, boolean performs)
      implements Fault {

    /**
     * A checked copy that cannot change.
     *
     * @throws IllegalArgumentException if {@code status} is out of range
     */
    public Status {
      if (status < 200 || status > 599) {
        throw new IllegalArgumentException("status must be in 200..599: " + status);
      }
      headers = Map.copyOf(headers);
    }

    @Override
    public String name() {
      return "status-" + status + (performs ? "-performed" : "");
    }
  }

  /** See {@link #resetBeforeRead}. */
  record ResetBeforeRead() implements Fault {
    @Override
    public String name() {
      return "reset-before";
    }

    @Override
    public boolean performs() {
      return false;
    }
  }

  /** See {@link #resetAfterRead}. */
  record ResetAfterRead() implements Fault {
    @Override
    public String name() {
      return "reset-after";
    }

    @Override
    public boolean performs() {
      return true;
    }
  }

  /**
   * See {@link #stallHeaders(boolean)}.
   *
   * @param performs whether the operation is performed
   */
  record StallHeaders(boolean performs) implements Fault {
    @Override
    public String name() {
      return performs ? "stall-headers-performed" : "stall-headers";
    }
  }

  /** See {@link #stallBody}. */
  record StallBody() implements Fault {
    @Override
    public String name() {
      return "stall-body";
    }

    @Override
    public boolean performs() {
      return true;
    }
  }

  /** See {@link #truncate}. */
  record Truncate() implements Fault {
    @Override
    public String name() {
      return "truncate";
    }

    @Override
    public boolean performs() {
      return true;
    }
  }

  /** See {@link #malformedJson}. */
  record MalformedJson() implements Fault {
    @Override
    public String name() {
      return "malformed";
    }

    @Override
    public boolean performs() {
      return true;
    }
  }

  /** See {@link #wrongContentType}. */
  record WrongContentType() implements Fault {
    @Override
    public String name() {
      return "wrong-type";
    }

    @Override
    public boolean performs() {
      return false;
    }
  }

  /**
   * See {@link #oversized}.
   *
   * @param bytes the size of the body
   */
  record Oversized(long bytes) implements Fault {
    @Override
    public String name() {
      return "oversized-" + bytes + "B";
    }

    @Override
    public boolean performs() {
      return false;
    }
  }

  /**
   * See {@link #slowLoris}.
   *
   * @param interval how long each byte takes
   */
  record SlowLoris(Duration interval) implements Fault {
    @Override
    public String name() {
      return "slow-loris-" + interval.toMillis() + "ms";
    }

    @Override
    public boolean performs() {
      return true;
    }
  }

  /**
   * See {@link #rateLimited(Duration)}.
   *
   * @param retryAfter what the {@code Retry-After} header says, or null for none
   */
  record RateLimited(@Nullable Duration retryAfter) implements Fault {
    @Override
    public String name() {
      return retryAfter == null ? "rate-limited" : "rate-limited-" + retryAfter.toSeconds() + "s";
    }

    @Override
    public boolean performs() {
      return false;
    }
  }
}
