package io.github.agoraflux.samples.dashboard.web;

import io.github.agoraflux.samples.dashboard.DashboardProperties;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets in only this server's own page. The dashboard has no accounts, so it must not be possible
 * for a page from elsewhere to press its buttons: neither directly, which the browser tells by the
 * origin, nor by a name of its own that leads here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Doorkeeper implements WebFilter {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final Set<String> hosts;

  Doorkeeper(DashboardProperties properties) {
    this.hosts = properties.hosts();
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    if (isExpected(exchange.getRequest())) {
      return chain.filter(exchange);
    }
    exchange.getResponse().setStatusCode(HttpStatus.FORBIDDEN);
    return exchange.getResponse().setComplete();
  }

  private boolean isExpected(ServerHttpRequest request) {
    InetSocketAddress host = request.getHeaders().getHost();
    String origin = request.getHeaders().getOrigin();
    return host != null
        && hosts.contains(host.getHostString().toLowerCase(Locale.ROOT))
        && (READING.contains(request.getMethod()) || isOwn(origin, request));
  }

  /**
   * Programs send no origin, browsers do with all that changes something. A proxy may speak HTTPS
   * to browsers and HTTP to this server.
   */
  private static boolean isOwn(@Nullable String origin, ServerHttpRequest request) {
    String host = "://" + request.getHeaders().getFirst(HttpHeaders.HOST);
    return origin == null
        || origin.equals("https" + host)
        || origin.equals(request.getURI().getScheme() + host);
  }
}
