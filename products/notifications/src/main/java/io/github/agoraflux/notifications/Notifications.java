package io.github.agoraflux.notifications;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.value.Check;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Where notifications come from: the addresses that a firewall has to let in. An interface of
 * verbs, so that it can be mocked or decorated. {@link Webhook} verifies and decodes what comes.
 *
 * <p>Nothing is sent before a subscription. Failures are {@link
 * io.github.agoraflux.error.AgoraException}s; every call is safe to repeat.
 *
 * <p>Source: <a
 * href="https://docs.agora.io/en/video-calling/advanced-features/receive-notifications">Query IP
 * address</a>.
 */
public interface Notifications {

  /** How long {@link #knownAddresses} holds by default: Agora asks to look once a day at least. */
  Duration DAY = Duration.ofHours(24);

  /**
   * The addresses, for a client's account.
   *
   * @param agora the client to call through
   * @return a face that remembers addresses for {@link #DAY}
   */
  static Notifications over(AgoraClient agora) {
    return over(agora, DAY);
  }

  /**
   * The addresses, for a client's account.
   *
   * @param agora the client to call through
   * @param remembered how long {@link #knownAddresses} holds, longer than zero
   * @return a face that remembers addresses
   * @throws IllegalArgumentException if the time is not longer than zero
   */
  static Notifications over(AgoraClient agora, Duration remembered) {
    return new NotificationsOperations(agora, Check.positive("remembered", remembered));
  }

  /**
   * Asks for the addresses that notifications come from.
   *
   * @return the IP addresses
   */
  Mono<List<String>> addresses();

  /**
   * Asks for the same under the path of older documents, {@code /v1/ncs/ip}.
   *
   * @return the IP addresses
   */
  Mono<List<String>> addressesV1();

  /**
   * The addresses as {@link #addresses} told last, which is asked anew when that was too long ago.
   * Subscribers share one call; a failure is not remembered.
   *
   * @return the IP addresses
   */
  Mono<List<String>> knownAddresses();
}
