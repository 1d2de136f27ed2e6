package io.github.agoraflux.observation;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.ExchangeFilter;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.relay.Relay;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

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

  private static final String SUCCESS = "success";

  private static final String CANCELLED = "cancelled";

  private final String name;
  private final boolean namesHost;
  private final ObservationRegistry registry;
  private final Map<Series.Origin, Series> series = new ConcurrentHashMap<>();

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
    return call -> new Observed(call, next, this);
  }

  private Series series(Call call) {
    Operation.Template<?> operation = call.operation().template();
    String host = namesHost ? call.endpoint().host() : null;
    Series.Origin origin = new Series.Origin(operation.id(), host);
    Series known = series.get(origin);
    return known == null
        ? series.computeIfAbsent(origin, first -> new Series(first, operation.product()))
        : known;
  }

  private Observation begun(ExchangeContext context, Call call, @Nullable Observation parent) {
    Observation observation =
        Observation.createNotStarted(name, () -> context, registry)
            .contextualName(call.operation().id());
    if (parent != null) {
      observation.parentObservation(parent);
    }
    return observation.start();
  }

  private static final class Observed extends Mono<Reply> {

    private final Call call;
    private final Exchange next;
    private final Observing filter;

    Observed(Call call, Exchange next, Observing filter) {
      this.call = call;
      this.next = next;
      this.filter = filter;
    }

    @Override
    public void subscribe(CoreSubscriber<? super Reply> awaiting) {
      Context surroundings = awaiting.currentContext();
      ExchangeContext keys = new ExchangeContext(filter.series(call));
      Observation observation =
          filter.begun(keys, call, surroundings.getOrDefault(CONTEXT_KEY, null));
      Context inside =
          observation.isNoop() ? surroundings : surroundings.put(CONTEXT_KEY, observation);
      new Open(awaiting, this, observation, keys, inside).begin();
    }
  }

  /** An observation that is open. Only its first end counts. */
  private static final class Open extends Relay<Reply, Reply> {

    private final Observed observed;
    private final Observation observation;
    private final ExchangeContext keys;
    private final Context context;
    private final AtomicBoolean open = new AtomicBoolean(true);

    Open(
        CoreSubscriber<? super Reply> awaiting,
        Observed observed,
        Observation observation,
        ExchangeContext keys,
        Context context) {
      super(awaiting);
      this.observed = observed;
      this.observation = observation;
      this.keys = keys;
      this.context = context;
    }

    @Override
    protected Mono<Reply> source() {
      return observed.next.exchange(observed.call);
    }

    @Override
    protected void onItem(Reply reply) {
      end(SUCCESS, reply.status());
      deliver(reply);
    }

    @Override
    protected void onEnd() {
      end(SUCCESS, null);
      complete();
    }

    @Override
    protected void onFailure(Throwable failure) {
      fault(failure);
      fail(failure);
    }

    @Override
    protected void onCancelled() {
      AgoraException abandonment = observed.call.progress().abandonment();
      if (abandonment == null) {
        end(CANCELLED, null);
      } else {
        fault(abandonment);
      }
    }

    private void fault(Throwable failure) {
      observation.error(failure);
      end(outcome(failure), failure instanceof AgoraException known ? known.status() : null);
    }

    @Override
    public Context currentContext() {
      return context;
    }

    private void end(String outcome, @Nullable Integer status) {
      if (open.compareAndSet(true, false)) {
        keys.ended(new Series.Ending(outcome, status));
        observation.stop();
      }
    }
  }

  private static String outcome(Throwable error) {
    return error.getClass().getSimpleName().replace("Exception", "").toLowerCase(Locale.ROOT);
  }
}
