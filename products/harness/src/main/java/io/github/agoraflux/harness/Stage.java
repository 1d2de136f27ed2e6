package io.github.agoraflux.harness;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.paging.Page;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Where calls of a product are performed: over a real socket, against a server whose answers are
 * dictated.
 *
 * @param <F> the product's interface
 */
final class Stage<F> implements AutoCloseable {

  static final String CUSTOMER_ID = "contract-customer";
  static final String CUSTOMER_SECRET = "contract-secret";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final AgoraSimulator simulator = AgoraSimulator.start();
  private final Function<AgoraClient, F> face;
  private final Consumer<AgoraClientBuilder> changes;

  /**
   * Opens a stage.
   *
   * @param face makes the product's interface
   * @param changes what the product wants to be different about its client
   */
  Stage(Function<AgoraClient, F> face, Consumer<AgoraClientBuilder> changes) {
    this.face = face;
    this.changes = changes;
  }

  /** Where the same product is answered without a socket. */
  FuzzStage<F> forFuzzing() {
    return new FuzzStage<>(face, changes);
  }

  /**
   * Performs a call; of a list, its first page.
   *
   * @param appId the project
   * @param call calls the product
   * @param answers what each operation is answered
   * @return all that came of it
   */
  Performance perform(
      String appId, Function<F, Publisher<?>> call, Function<String, ScriptedReply> answers) {
    simulator.journal().clear();
    List<Call> calls = new CopyOnWriteArrayList<>();
    AgoraClient client = client(appId, next -> recording(next, calls, answers));
    List<Object> values = new CopyOnWriteArrayList<>();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Flux.defer(() -> firstPage(call.apply(face.apply(client))))
        .doOnNext(values::add)
        .then()
        .timeout(PATIENCE)
        .doOnError(failure::set)
        .onErrorComplete()
        .then(client.closeLater())
        .block(PATIENCE);
    return new Performance(attempts(calls), List.copyOf(values), failure.get());
  }

  private AgoraClient client(String appId, io.github.agoraflux.exchange.ExchangeFilter recording) {
    AgoraClientBuilder builder =
        AgoraClient.builder()
            .appId(appId)
            .credential(BasicCredential.of(CUSTOMER_ID, CUSTOMER_SECRET))
            .endpoint(simulator.httpUri())
            .withoutLimits()
            .withoutRetry();
    changes.accept(builder);
    return builder.filter(recording).build();
  }

  private Exchange recording(
      Exchange next, List<Call> calls, Function<String, ScriptedReply> answers) {
    return call ->
        Mono.defer(
            () -> {
              calls.add(call);
              simulator.script("*", answers.apply(call.operation().id()));
              return next.exchange(call);
            });
  }

  static Publisher<?> firstPage(Publisher<?> publisher) {
    return publisher instanceof PagedFlux<?> list
        ? list.pages().next().flatMapIterable(Page::items)
        : publisher;
  }

  private List<Attempt> attempts(List<Call> calls) {
    List<RecordedRequest> requests = simulator.journal().all();
    if (requests.size() != calls.size()) {
      throw new AssertionError(calls + " were sent, but these arrived: " + requests);
    }
    return IntStream.range(0, calls.size())
        .mapToObj(i -> new Attempt(calls.get(i), requests.get(i)))
        .toList();
  }

  @Override
  public void close() {
    simulator.close();
  }
}
