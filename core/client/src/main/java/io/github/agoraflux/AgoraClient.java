package io.github.agoraflux;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.ClientClosedException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.Headers;
import io.github.agoraflux.json.JsonCodec;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.paging.PageRule;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.time.TimeSource;
import io.github.agoraflux.value.AppId;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The one door to Agora: carries out operations for one App ID with its credentials, within its
 * quotas, over its own connections. Immutable and safe for use by any number of threads; many may
 * live in one process.
 *
 * <pre>{@code
 * AgoraClient agora =
 *     AgoraClient.builder()
 *         .appId(appId)
 *         .credential(BasicCredential.of(customerId, customerSecret))
 *         .region(CallerRegion.EU_CENTRAL)
 *         .build();
 * ChannelManagement channels = ChannelManagement.over(agora);
 * }</pre>
 *
 * <p>Products are faces over a client; they hold nothing of their own.
 */
public final class AgoraClient implements AutoCloseable {

  private final AppId appId;
  private final Exchange exchange;
  private final Mono<Void> release;
  private final JsonCodec codec;
  private final TimeSource time;
  private final Duration callBudget;
  private final Endpoint nominal;
  private final Headers headers;
  private final ClosedState closed = new ClosedState();

  AgoraClient(
      AppId appId,
      Exchange exchange,
      Mono<Void> release,
      JsonCodec codec,
      TimeSource time,
      Duration callBudget,
      Endpoint nominal,
      Headers headers) {
    this.appId = appId;
    this.exchange = exchange;
    this.release = release;
    this.codec = codec;
    this.time = time;
    this.callBudget = callBudget;
    this.nominal = nominal;
    this.headers = headers;
  }

  /**
   * Begins a client.
   *
   * @return a builder with every default set; App ID and credential are still to be given
   */
  public static AgoraClientBuilder builder() {
    return new AgoraClientBuilder();
  }

  /**
   * The App ID whose project this client works on.
   *
   * @return the App ID
   */
  public AppId appId() {
    return appId;
  }

  /**
   * The clock of this client, for products that wait or poll.
   *
   * @return clock and timers
   */
  public TimeSource time() {
    return time;
  }

  /**
   * Carries out an operation, anew for each subscriber. {@code {appId}} in its path is filled in.
   *
   * @param operation what to do
   * @param <R> the answer's type
   * @return the answer; completes empty for an operation that answers nothing. Fails with {@link
   *     AgoraException}, or with {@link IllegalArgumentException} for an operation that cannot be
   *     sent
   */
  public <R> Mono<R> execute(Operation<R> operation) {
    return Mono.defer(
        () ->
            codec.isPreparedFor(operation.body(), operation.template().answer())
                ? call(operation)
                : prepare(operation).then(Mono.defer(() -> call(operation))));
  }

  /**
   * Walks through the list that an operation returns.
   *
   * @param list the operation without its place in the list
   * @param rule how the list is cut into pages
   * @param <R> the operation's answer
   * @param <T> the items' type
   * @return the items; nothing is fetched before it is asked for
   */
  public <R, T> PagedFlux<T> list(Operation<R> list, PageRule<R, T> rule) {
    return PagedFlux.of(
        from -> execute(rule.ask(list, from)).map(answer -> rule.read(answer, from)));
  }

  /**
   * Releases the connections in the background. Calls under way fail, further calls are refused.
   * What the process shares (event loops, quotas) stays.
   */
  @Override
  public void close() {
    closeLater().subscribe();
  }

  /**
   * Releases the connections.
   *
   * @return completes when they are closed; repeating it does no harm
   */
  public Mono<Void> closeLater() {
    return Mono.defer(
        () -> {
          closed.close();
          return release;
        });
  }

  /** The first call with a type is the only one that ever changes threads for it. */
  private Mono<Void> prepare(Operation<?> operation) {
    Mono<Void> preparation =
        Mono.fromRunnable(() -> codec.prepare(operation.body(), operation.template().answer()));
    return Schedulers.isInNonBlockingThread()
        ? preparation.subscribeOn(Schedulers.boundedElastic())
        : preparation;
  }

  private <R> Mono<R> call(Operation<R> operation) {
    Operation<R> complete = operation.withDefault("appId", appId);
    Object body = complete.body();
    Call call =
        Call.of(complete, nominal, headersOf(complete), body == null ? null : codec.encode(body));
    if (closed.isClosed()) {
      return Mono.error(new ClientClosedException(call.progress().failure(), null));
    }
    return new BudgetedCall<>(exchange, call, operation.template(), callBudget, time, closed);
  }

  private Headers headersOf(Operation<?> operation) {
    Headers all = headers;
    for (Operation.Parameter header : operation.headers()) {
      all = all.with(header.name(), header.value());
    }
    return all;
  }
}
