package io.github.agoraflux.simulator.wire;

import java.time.Instant;
import java.util.Locale;

/**
 * What is known of a request once its head has arrived.
 *
 * @param at when it arrived
 * @param nanoTime the same on the clock that measures distances, in nanoseconds
 * @param domain the domain whose listener took it
 * @param tls whether it came over TLS
 * @param method its method, in upper case
 * @param target its path and query
 * @param headers its header fields
 */
public record Head(
    Instant at,
    long nanoTime,
    String domain,
    boolean tls,
    String method,
    RequestTarget target,
    Headers headers) {

  /**
   * The value of the Host header.
   *
   * @return the value, empty if it was not sent
   */
  public String host() {
    String host = headers.first("Host");
    return host == null ? "" : host;
  }

  /**
   * Whether this request was made to a host: its listener's domain or its Host header says so.
   *
   * @param host a host name without a port
   * @return true if it was
   */
  public boolean isFor(String host) {
    String header = host().toLowerCase(Locale.ROOT);
    String wanted = host.toLowerCase(Locale.ROOT);
    return domain.equalsIgnoreCase(host)
        || header.equals(wanted)
        || header.startsWith(wanted + ":");
  }
}
