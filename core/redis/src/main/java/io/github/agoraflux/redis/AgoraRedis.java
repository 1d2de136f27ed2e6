package io.github.agoraflux.redis;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.Secret;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A Redis through which machines share what there is only one of: the account's quotas, and queues
 * that can be read once.
 *
 * <pre>{@code
 * AgoraRedis redis = AgoraRedis.at("redis://redis.example.org");
 * SharedQuotas quotas =
 *     redis.quotas(settings -> settings.whenUnreachable(WhenUnreachable.share(1, 4)));
 * AgoraClient agora =
 *     AgoraClient.builder()
 *         .limits(RateLimits.builder().limiters(quotas).build())
 *         // ...
 *         .build();
 * }</pre>
 *
 * <p>Connects when it is first used, over one connection. Nothing ever blocks, and nothing of yours
 * runs on Lettuce's threads. Lettuce logs all that it sends at trace level, the password too: leave
 * its category {@code io.lettuce.core.protocol} above that.
 */
public final class AgoraRedis implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofMillis(500);

  private final RedisLink link;

  private AgoraRedis(RedisLink link) {
    this.link = link;
  }

  /**
   * A Redis, with a client for it that is closed with this object.
   *
   * @param uri such as {@code redis://host:6379} or {@code rediss://user:password@host}, with a
   *     password that is percent-encoded
   * @return not yet connected
   * @throws IllegalArgumentException if it is no such address, which it does not quote: there may
   *     be a password in it
   */
  public static AgoraRedis at(String uri) {
    return at(address(uri));
  }

  /**
   * A Redis that asks for a password, with a client for it that is closed with this object.
   *
   * @param uri such as {@code rediss://host}, without user or password
   * @param user the name of the user; null for Redis' default user
   * @param password as it is, not encoded
   * @return not yet connected
   * @throws IllegalArgumentException if it is no such address
   */
  public static AgoraRedis at(String uri, @Nullable String user, Secret password) {
    RedisURI address = address(uri);
    if (user == null) {
      address.setAuthentication(password.reveal());
    } else {
      address.setAuthentication(user, password.reveal());
    }
    return at(address);
  }

  /** What Lettuce and the JDK say of a bad address quotes it, password and all. */
  @SuppressWarnings("UnusedException")
  private static RedisURI address(String uri) {
    try {
      return RedisURI.create(uri);
    } catch (IllegalArgumentException quotesIt) {
      throw new IllegalArgumentException(
          "uri must be a Redis URI whose password is percent-encoded");
    }
  }

  private static AgoraRedis at(RedisURI address) {
    RedisClient client = RedisClient.create();
    client.setOptions(
        ClientOptions.builder()
            .autoReconnect(false)
            .socketOptions(
                SocketOptions.builder().connectTimeout(RedisLink.connectTimeout(TIMEOUT)).build())
            .build());
    return new AgoraRedis(new RedisLink(client, address, true, TIMEOUT));
  }

  /**
   * A Redis that is reached with the application's own client.
   *
   * @param client stays open when this object is closed
   * @param uri where Redis is
   * @return not yet connected
   */
  public static AgoraRedis over(RedisClient client, RedisURI uri) {
    return new AgoraRedis(new RedisLink(client, uri, false, TIMEOUT));
  }

  /**
   * Limiters for quotas that all machines share, with the default settings.
   *
   * @return the factory of limiters
   */
  public SharedQuotas quotas() {
    return quotas(UnaryOperator.identity());
  }

  /**
   * Limiters for quotas that all machines share.
   *
   * @param change makes settings of the defaults; the same on all machines
   * @return the factory of limiters
   */
  public SharedQuotas quotas(UnaryOperator<SharedQuotaSettings> change) {
    return new SharedQuotas(link, change.apply(SharedQuotaSettings.defaults()));
  }

  /**
   * A lease, which one machine at a time holds, in the default namespace.
   *
   * @param name what it is about; part of the key's name in Redis, so no secret
   * @param leaseTime how long after the death of its holder another machine takes over at the
   *     latest, 1 s to 1 day. It is renewed three times as often
   * @return a lease that nobody asks for yet
   * @throws IllegalArgumentException if the name is blank or the time out of its range
   */
  public QueueLease lease(String name, Duration leaseTime) {
    return lease(SharedQuotaSettings.defaults().namespace(), name, leaseTime);
  }

  /**
   * A lease, which one machine at a time holds, apart from those of the same name in other
   * namespaces.
   *
   * @param namespace what the names of its keys in Redis begin with, as in {@link
   *     SharedQuotaSettings#namespace()}; no secret
   * @param name what it is about; part of the key's name in Redis, so no secret
   * @param leaseTime how long after the death of its holder another machine takes over at the
   *     latest, 1 s to 1 day. It is renewed three times as often
   * @return a lease that nobody asks for yet
   * @throws IllegalArgumentException if a name is blank or the time out of its range
   */
  public QueueLease lease(String namespace, String name, Duration leaseTime) {
    Check.notBlank("namespace", namespace);
    Check.notBlank("name", name);
    Check.range("leaseTime", leaseTime, Duration.ofSeconds(1), Duration.ofDays(1));
    return new QueueLease(link, namespace, name, leaseTime);
  }

  /** Closes the connection without waiting for it, as {@link #closeLater()} does. */
  @Override
  public void close() {
    closeLater().subscribe();
  }

  /**
   * Closes the connection, and the client if it was made here. Limiters and leases find Redis
   * unreachable from then on; a lease that is held ends by itself.
   *
   * @return completes when they are closed; repeating it does no harm
   */
  public Mono<Void> closeLater() {
    return link.close();
  }
}
