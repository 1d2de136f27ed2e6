package io.github.agoraflux.observation;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.ExchangeFilter;
import io.github.agoraflux.exchange.Reply;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

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
              AtomicBoolean open = new AtomicBoolean(true);
              return Mono.defer(() -> next.exchange(call))
                  .doOnSuccess(reply -> end(observation, open, "success", status(reply)))
                  .doOnError(observation::error)
                  .doOnError(error -> end(observation, open, outcome(error), status(error)))
                  .doOnCancel(() -> end(observation, open, "cancelled", null))
                  .contextWrite(inner -> inner.put(CONTEXT_KEY, observation));
            });
  }

  private Observation begin(Call call, @Nullable Observation parent) {
    Observation observation =
        Observation.createNotStarted(name, registry)
            .contextualName(call.operation().id())
            .lowCardinalityKeyValue("operation", call.operation().id())
            .lowCardinalityKeyValue("product", call.operation().template().product());
    if (parent != null) {
      observation.parentObservation(parent);
    }
    if (namesHost) {
      observation.lowCardinalityKeyValue("host", call.endpoint().host());
    }
    return observation.start();
  }

  /** Only the first end counts: who has a reply may still cancel what is left. */
  private static void end(
      Observation observation, AtomicBoolean open, String outcome, @Nullable Integer status) {
    if (open.compareAndSet(true, false)) {
      observation
          .lowCardinalityKeyValue("outcome", outcome)
          .lowCardinalityKeyValue("status", status == null ? NONE : status.toString())
          .stop();
    }
  }

  private static @Nullable Integer status(@Nullable Reply reply) {
    return reply == null ? null : Integer.valueOf(reply.status());
  }

  private static @Nullable Integer status(Throwable error) {
    return error instanceof AgoraException known ? known.status() : null;
  }

  private static String outcome(Throwable error) {
    return error.getClass().getSimpleName().replace("Exception", "").toLowerCase(Locale.ROOT);
  }
}
