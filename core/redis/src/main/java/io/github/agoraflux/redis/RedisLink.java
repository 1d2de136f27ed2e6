package io.github.agoraflux.redis;

import io.lettuce.core.ConnectionFuture;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The one connection to Redis, opened when it is first needed. One that has failed or fallen silent
 * is given up at once and the next command opens another, so that nobody waits for a reconnection
 * that backs off, and no command is carried out long after it was given up.
 */
final class RedisLink {

  /** Names are few and short; a connection takes longer than a command on it. */
  private static final int CONNECTING_TAKES = 4;

  private final RedisClient client;
  private final RedisURI uri;
  private final boolean ownsClient;
  private final Duration timeout;
  private final AtomicReference<@Nullable Line> current = new AtomicReference<>();
  private volatile boolean closed;

  RedisLink(RedisClient client, RedisURI uri, boolean ownsClient, Duration timeout) {
    this.client = client;
    this.uri = uri;
    this.ownsClient = ownsClient;
    this.timeout = timeout;
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
    return Mono.defer(
        () -> {
          Line line = line();
          return line.connected
              .flatMap(
                  connection ->
                      Mono.<T>fromCompletionStage(() -> command.apply(connection.async()))
                          .timeout(timeout, Schedulers.parallel()))
              .doOnError(failure -> giveUpAfter(failure, line));
        });
  }

  /** Connects if need be: so that what is timed afterwards is the command alone. */
  Mono<Void> ready() {
    return Mono.defer(
        () -> {
          Line line = line();
          return line.connected.doOnError(failure -> giveUpAfter(failure, line)).then();
        });
  }

  /** Whether Redis answers, and can be written to. */
  Mono<Void> probe() {
    return this.<String>run(
            redis -> redis.set("agoraflux:probe", new byte[] {'1'}, SetArgs.Builder.px(1000)))
        .then();
  }

  /** Closes the connection, and the client if it was opened for this link. */
  Mono<Void> close() {
    return Mono.defer(
        () -> {
          closed = true;
          Line line = current.getAndSet(null);
          Mono<Void> hungUp = line == null ? Mono.empty() : line.hangUp();
          return ownsClient
              ? hungUp.then(
                  Mono.fromCompletionStage(
                      () -> client.shutdownAsync(0, 2, java.util.concurrent.TimeUnit.SECONDS)))
              : hungUp;
        });
  }

  private Line line() {
    if (closed) {
      throw new IllegalStateException("the connection to Redis was closed");
    }
    Line line = current.get();
    while (line == null) {
      current.compareAndSet(null, new Line());
      line = current.get();
    }
    return line;
  }

  /** What Redis says of a command says nothing against the connection. */
  private void giveUpAfter(Throwable failure, Line line) {
    if (!(failure instanceof RedisCommandExecutionException) && current.compareAndSet(line, null)) {
      line.hangUp().subscribe();
    }
  }

  /** A connection, from the attempt to open it on. */
  private final class Line {

    private final AtomicReference<@Nullable Dial> dialled = new AtomicReference<>();

    private final Mono<StatefulRedisConnection<String, byte[]>> connected =
        Mono.fromCompletionStage(this::dial)
            .timeout(timeout.multipliedBy(CONNECTING_TAKES), Schedulers.parallel())
            .cache();

    private CompletionStage<StatefulRedisConnection<String, byte[]>> dial() {
      Dial dial =
          new Dial(
              client.connectAsync(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE), uri));
      dialled.set(dial);
      return dial.future();
    }

    /** A connection that comes about after it was given up is closed as well. */
    private Mono<Void> hangUp() {
      Dial dial = dialled.get();
      return dial == null
          ? Mono.empty()
          : Mono.fromCompletionStage(dial.future())
              .flatMap(connection -> Mono.fromCompletionStage(connection.closeAsync()))
              .onErrorComplete();
    }
  }

  private record Dial(ConnectionFuture<StatefulRedisConnection<String, byte[]>> future) {}
}
