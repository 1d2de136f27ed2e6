package io.github.agoraflux.session;

import io.github.agoraflux.value.Check;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Something at Agora that costs as long as it runs, such as a recording: how to start it and how to
 * stop it. Nothing happens before a subscription to what {@link #use} returns, and every
 * subscription starts one of its own.
 *
 * <pre>{@code
 * Flux<RecordingStatus> statuses =
 *     recordings.record(spec).use(recording -> recording.status()).take(Duration.ofHours(1));
 * }</pre>
 *
 * @param <S> what runs, as the one who uses it sees it
 */
public final class Session<S> {

  private final Mono<Mono<S>> prepared;
  private final Function<? super S, ? extends Publisher<?>> stop;

  private Session(Mono<Mono<S>> prepared, Function<? super S, ? extends Publisher<?>> stop) {
    this.prepared = prepared;
    this.stop = stop;
  }

  /**
   * Describes a session.
   *
   * @param start starts it, once for each subscription, and emits what runs
   * @param stop stops what runs; what it emits is dropped
   * @param <S> what runs
   * @return the session, not started
   */
  public static <S> Session<S> of(Mono<S> start, Function<? super S, ? extends Publisher<?>> stop) {
    return new Session<>(Mono.just(Check.given("start", start)), Check.given("stop", stop));
  }

  /**
   * Describes a session whose start needs something first that costs nothing and lapses by itself,
   * such as the id of a resource. Unlike the start, the preparation is cancelled with the
   * subscriber, and nothing is started then.
   *
   * @param preparation prepares, once for each subscription; a session whose preparation completes
   *     empty completes empty
   * @param start starts it with what was prepared, and emits what runs
   * @param stop stops what runs; what it emits is dropped
   * @param <P> what is prepared
   * @param <S> what runs
   * @return the session, not started
   */
  public static <P, S> Session<S> prepared(
      Mono<P> preparation,
      Function<? super P, Mono<S>> start,
      Function<? super S, ? extends Publisher<?>> stop) {
    return new Session<>(
        Check.given("preparation", preparation).map(Check.given("start", start)),
        Check.given("stop", stop));
  }

  /**
   * Starts, uses and stops. What was started is stopped exactly once, when its use completes or
   * fails or the subscriber cancels. A start under way is not cancelled, since nobody would know
   * what came of it: if the subscriber cancels meanwhile, it goes on in the background, and what it
   * started is stopped at once.
   *
   * @param use what to do with it while it runs
   * @param <T> what that emits
   * @return what the use emits; completes, or fails as the use did, only after the stop. Fails with
   *     the failure of the start, which leaves nothing to stop, and with that of the stop if the
   *     use completed; if the use failed too, its failure carries the other as suppressed. A stop
   *     that fails after a cancellation has nobody to tell but {@code Hooks.onErrorDropped}, which
   *     logs by default
   */
  public <T> Flux<T> use(Function<? super S, ? extends Publisher<? extends T>> use) {
    return prepared.flatMapMany(start -> used(start, use));
  }

  private <T> Flux<T> used(
      Mono<S> start, Function<? super S, ? extends Publisher<? extends T>> use) {
    AtomicReference<@Nullable Throwable> stuck = new AtomicReference<>();
    return Flux.<T, S>usingWhen(
            new Starting<>(start, stop),
            use,
            running -> stopped(running, stuck::set),
            (running, failure) -> stopped(running, also -> Exceptions.addSuppressed(failure, also)),
            stop)
        .concatWith(Mono.defer(() -> failed(stuck.get())));
  }

  private static <T> Mono<T> failed(@Nullable Throwable failure) {
    return failure == null ? Mono.empty() : Mono.error(failure);
  }

  /** Reactor would wrap the failure of a stop, and let it replace that of the use. */
  private Publisher<Object> stopped(S running, Consumer<Throwable> stuck) {
    return Flux.<Object>defer(() -> Flux.from(stop.apply(running)))
        .onErrorResume(
            failure -> {
              stuck.accept(failure);
              return Mono.empty();
            });
  }
}
