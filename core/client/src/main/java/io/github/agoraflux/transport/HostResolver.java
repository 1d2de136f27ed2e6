package io.github.agoraflux.transport;

import java.net.InetSocketAddress;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Finds a host's addresses. Without one the machine's DNS is asked, without blocking, and its times
 * to live are honoured. With one, any domain can be pointed anywhere, port included: tests send
 * {@code api.agora.io} to a simulator, and a private network to its gateway.
 */
@FunctionalInterface
public interface HostResolver {

  /**
   * Resolves a host. Asked once for each new connection; must not block.
   *
   * @param host the host's name
   * @param port the port the endpoint names
   * @return resolved addresses, the preferred one first, at least one; fails with {@link
   *     java.net.UnknownHostException} if there is no such host
   */
  Mono<List<InetSocketAddress>> resolve(String host, int port);
}
