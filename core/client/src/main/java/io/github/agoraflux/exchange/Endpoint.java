package io.github.agoraflux.exchange;

import io.github.agoraflux.value.Check;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where an attempt goes. HTTPS, unless the host is this machine itself.
 *
 * @param scheme {@code https}, or {@code http} for a loopback host
 * @param host the host's name or address, lower case
 * @param port 1 to 65535
 */
public record Endpoint(String scheme, String host, int port) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the scheme is unknown, or not HTTPS for a host elsewhere
   */
  public Endpoint {
    host = Check.notBlank("endpoint host", host).toLowerCase(Locale.ROOT);
    Check.range("endpoint port", port, 1, 65_535);
    Check.that(
        scheme.equals("https") || (scheme.equals("http") && LOOPBACK.contains(host)),
        "endpoint scheme",
        "be https (http is for loopback hosts only)",
        scheme + "://" + host);
  }

  /**
   * The standard endpoint of a host: HTTPS on port 443.
   *
   * @param host the host's name
   * @return the endpoint
   */
  public static Endpoint https(String host) {
    return new Endpoint("https", host, 443);
  }

  /**
   * The endpoint a URI names. Its path must be empty or a slash.
   *
   * @param uri such as {@code http://127.0.0.1:8080}
   * @return the endpoint
   * @throws IllegalArgumentException if it has no host, or more than scheme, host and port
   */
  public static Endpoint of(URI uri) {
    Check.that(
        uri.getHost() != null && uri.getScheme() != null, "endpoint", "name scheme and host", uri);
    String path = uri.getRawPath();
    Check.that(
        (path == null || path.isEmpty() || path.equals("/"))
            && uri.getRawQuery() == null
            && uri.getRawUserInfo() == null,
        "endpoint",
        "be scheme, host and port alone",
        uri);
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
    return new Endpoint(scheme, uri.getHost(), port);
  }

  /**
   * Whether the connection is encrypted.
   *
   * @return true for HTTPS
   */
  public boolean isSecure() {
    return scheme.equals("https");
  }

  /**
   * The value of the {@code Host} header.
   *
   * @return the host, with its port unless that is the scheme's own
   */
  public String authority() {
    return port == (isSecure() ? 443 : 80) ? host : host + ':' + port;
  }

  @Override
  public String toString() {
    return scheme + "://" + authority();
  }
}
