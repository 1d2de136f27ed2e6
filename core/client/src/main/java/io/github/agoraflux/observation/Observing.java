package io.github.agoraflux.observation;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.ExchangeFilter;
import io.github.agoraflux.exchange.Reply;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/**
 * Observes what passes: {@value #CALL} around a whole call, {@value #ATTEMPT} around each attempt.
 * Low-cardinality keys: {@code operation}, {@code product}, {@code outcome} ({@code success},
 * {@code cancelled} or the exception's name), {@code status} (or {@code none}); an attempt has
 * {@code host} as well. The observation is the parent of what happens inside it, through the
 * Reactor context.
 */
public final class Observing implements ExchangeFilter {

  /** The name of a whole call's observation. */
  public static final String CALL = "agora.client.calls";

  /** The name of an attempt's observation. */
  public static final String ATTEMPT = "agora.client.attempts";

  /** Where Micrometer's instrumentation for Reactor looks for the current observation. */
  private static final String CONTEXT_KEY = "micrometer.observation";

  private static final String NONE = "none";

  private final String name;
  private final boolean namesHost;
  private final ObservationRegistry registry;

  private Observing(String name, boolean namesHost, ObservationRegistry registry) {
    this.name = name;
    this.namesHost = namesHost;
    this.registry = registry;
  }

  /**
   * Observes whole calls; stands outside of everything else.
   *
   * @param registry where observations go
   * @return the filter; does nothing at all for a registry that ignores everything
   */
  public static ExchangeFilter calls(ObservationRegistry registry) {
    return registry.isNoop() ? ExchangeFilter.none() : new Observing(CALL, false, registry);
  }

  /**
   * Observes attempts; stands inside of what repeats them.
   *
   * @param registry where observations go
   * @return the filter; does nothing at all for a registry that ignores everything
   */
  public static ExchangeFilter attempts(ObservationRegistry registry) {
    return registry.isNoop() ? ExchangeFilter.none() : new Observing(ATTEMPT, true, registry);
  }

  @Override
  public Exchange around(Exchange next) {
    return call ->
        Mono.deferContextual(
            context -> {
              Observation observation = begin(call, context.getOrDefault(CONTEXT_KEY, null));
              return next.exchange(call)
                  .doOnNext(reply -> succeeded(observation, reply))
                  .doOnError(error -> failed(observation, error))
                  .doFinally(signal -> end(observation, signal))
                  .contextWrite(inner -> inner.put(CONTEXT_KEY, observation));
            });
  }

  private Observation begin(Call call, @Nullable Observation parent) {
    Observation observation =
        Observation.createNotStarted(name, registry)
            .contextualName(call.operation().id())
            .parentObservation(parent)
            .lowCardinalityKeyValue("operation", call.operation().id())
            .lowCardinalityKeyValue("product", call.operation().template().product())
            .lowCardinalityKeyValue("outcome", NONE)
            .lowCardinalityKeyValue("status", NONE);
    if (namesHost) {
      observation.lowCardinalityKeyValue("host", call.endpoint().host());
    }
    return observation.start();
  }

  private static void succeeded(Observation observation, Reply reply) {
    observation
        .lowCardinalityKeyValue("outcome", "success")
        .lowCardinalityKeyValue("status", Integer.toString(reply.status()));
  }

  private static void failed(Observation observation, Throwable error) {
    observation.lowCardinalityKeyValue("outcome", outcome(error)).error(error);
    if (error instanceof AgoraException known && known.status() != null) {
      observation.lowCardinalityKeyValue("status", Integer.toString(known.status()));
    }
  }

  private static void end(Observation observation, SignalType signal) {
    if (signal == SignalType.CANCEL) {
      observation.lowCardinalityKeyValue("outcome", "cancelled");
    }
    observation.stop();
  }

  private static String outcome(Throwable error) {
    return error.getClass().getSimpleName().replace("Exception", "").toLowerCase(Locale.ROOT);
  }
}
