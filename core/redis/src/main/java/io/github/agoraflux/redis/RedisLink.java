package io.github.agoraflux.redis;

import io.lettuce.core.ConnectionFuture;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The one connection to Redis, opened when it is first needed. One that has failed or fallen silent
 * is given up at once and the next command opens another, so that nobody waits for a reconnection
 * that backs off, and no command is carried out long after it was given up.
 *
 * <p>Whatever comes of a command is told on {@link Schedulers#parallel()}: what callers make of it
 * never holds up Lettuce's threads.
 */
final class RedisLink {

  /** Names are few and short; a connection takes longer than a command on it. */
  private static final int CONNECTING_TAKES = 4;

  private final RedisClient client;
  private final RedisURI uri;
  private final boolean ownsClient;
  private final Duration timeout;
  private final AtomicReference<@Nullable Connection> current = new AtomicReference<>();
  private volatile boolean closed;

  RedisLink(RedisClient client, RedisURI uri, boolean ownsClient, Duration timeout) {
    this.client = client;
    this.uri = uri;
    this.ownsClient = ownsClient;
    this.timeout = timeout;
  }

  /** How long connecting may take if a command may take that long. */
  static Duration connectTimeout(Duration timeout) {
    return timeout.multipliedBy(CONNECTING_TAKES);
  }

  Duration timeout() {
    return timeout;
  }

  boolean isClosed() {
    return closed;
  }

  /**
   * Sends a command. Fails if it is not answered in time.
   *
   * @param command what to send
   * @param <T> the answer's type
   * @return the answer, from a command that is sent anew with each subscription
   */
  <T> Mono<T> run(
      Function<RedisAsyncCommands<String, byte[]>, CompletionStage<? extends T>> command) {
    return with(
        connection ->
            Mono.<T>fromCompletionStage(() -> command.apply(connection.async()))
                .timeout(timeout, Schedulers.parallel()));
  }

  /** Connects if need be: so that what is timed afterwards is the command alone. */
  Mono<Void> ready() {
    return with(connection -> Mono.empty());
  }

  /** Closes the connection, and the client if it was opened for this link. */
  Mono<Void> close() {
    return Mono.defer(
        () -> {
          closed = true;
          Connection last = current.getAndSet(null);
          Mono<Void> disconnected = last == null ? Mono.empty() : last.close();
          return ownsClient
              ? disconnected.then(
                  Mono.fromCompletionStage(() -> client.shutdownAsync(0, 2, TimeUnit.SECONDS)))
              : disconnected;
        });
  }

  private <T> Mono<T> with(Function<StatefulRedisConnection<String, byte[]>, Mono<T>> use) {
    return Mono.defer(
            () -> {
              Connection connection = connection();
              return connection
                  .opened
                  .flatMap(use)
                  .doOnError(failure -> giveUpAfter(failure, connection));
            })
        .publishOn(Schedulers.parallel());
  }

  /** One that is put in place while the link is closed has nobody who would open it. */
  private Connection connection() {
    Connection connection = current.get();
    while (connection == null) {
      current.compareAndSet(null, new Connection());
      connection = current.get();
    }
    if (closed) {
      current.compareAndSet(connection, null);
      throw new IllegalStateException("the connection to Redis was closed");
    }
    return connection;
  }

  /** What Redis says of a command says nothing against the connection. */
  private void giveUpAfter(Throwable failure, Connection connection) {
    if (!(failure instanceof RedisCommandExecutionException)
        && current.compareAndSet(connection, null)) {
      connection.close().subscribe();
    }
  }

  /** A connection, from the attempt to open it on. */
  private final class Connection {

    /** Goes on when who waits for it has given up: what comes of it must be closed. */
    private final Mono<StatefulRedisConnection<String, byte[]>> attempt =
        Mono.fromFuture(() -> connect().toCompletableFuture(), true).cache();

    private final Mono<StatefulRedisConnection<String, byte[]>> opened =
        attempt.timeout(connectTimeout(timeout), Schedulers.parallel()).cache();

    private ConnectionFuture<StatefulRedisConnection<String, byte[]>> connect() {
      return client.connectAsync(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE), uri);
    }

    private Mono<Void> close() {
      return attempt
          .flatMap(connection -> Mono.fromCompletionStage(connection.closeAsync()))
          .onErrorComplete();
    }
  }
}
