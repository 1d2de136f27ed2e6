package io.github.agoraflux.harness;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.ManualTime;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.SimulatorSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * A product over real sockets, against a simulator of its own whose clock stands still until it is
 * told. Neither side limits calls and nothing is repeated, unless a test wants it. As a static
 * extension of a test class it is reset before each test and closed after all.
 *
 * @param <F> the product's interface
 */
public final class Wire<F> implements AutoCloseable, BeforeEachCallback, AfterAllCallback {

  /** The simulator's time at the start. */
  public static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final double UNLIMITED = 1e6;

  private final ManualTime time = new ManualTime(NOW);
  private final AgoraSimulator agora;
  private final AgoraClient client;
  private final F product;
  private final List<Operation<?>> calls = new CopyOnWriteArrayList<>();

  /**
   * A product with everything as it should be.
   *
   * @param face makes the product's interface
   */
  public Wire(Function<AgoraClient, F> face) {
    this(face, settings -> {}, client -> {});
  }

  /**
   * A product with some things as a test wants them.
   *
   * @param face makes the product's interface
   * @param settings changes the simulator
   * @param changes changes the client
   */
  public Wire(
      Function<AgoraClient, F> face,
      Consumer<SimulatorSettings.Builder> settings,
      Consumer<AgoraClientBuilder> changes) {
    this.agora =
        AgoraSimulator.start(
            builder -> {
              builder.time(time).rateLimitFactor(UNLIMITED);
              settings.accept(builder);
            });
    AgoraClientBuilder builder =
        AgoraClient.builder()
            .appId(agora.appId())
            .credential(BasicCredential.of(agora.customerId(), agora.customerSecret()))
            .endpoint(agora.httpUri())
            .withoutLimits()
            .withoutRetry()
            .filter(this::noting);
    changes.accept(builder);
    this.client = builder.build();
    this.product = face.apply(client);
  }

  /**
   * The product.
   *
   * @return its interface
   */
  public F product() {
    return product;
  }

  /**
   * The other end.
   *
   * @return the simulator
   */
  public AgoraSimulator agora() {
    return agora;
  }

  /**
   * The simulator's clock.
   *
   * @return the time, to be moved by hand
   */
  public ManualTime time() {
    return time;
  }

  /**
   * How many requests arrived since the last {@link #reset}.
   *
   * @return their number
   */
  public long requests() {
    return agora.journal().count("*");
  }

  /**
   * The request that arrived last.
   *
   * @return the request
   */
  public RecordedRequest lastRequest() {
    List<RecordedRequest> all = agora.journal().all();
    return all.get(all.size() - 1);
  }

  /**
   * The calls that the product made since the last {@link #reset}, each attempt for itself.
   *
   * @return the calls, in order
   */
  public List<Operation<?>> calls() {
    return List.copyOf(calls);
  }

  /**
   * The operation behind a verb: the only one that the verb calls where Agora finds nothing.
   *
   * @param verb calls it
   * @return its description
   */
  public Operation.Template<?> calledBy(Function<F, Publisher<?>> verb) {
    reset();
    agora.faults().inject("*", Fault.status(404), 1);
    Flux.from(verb.apply(product)).onErrorComplete().blockLast(PATIENCE);
    if (calls.size() != 1) {
      throw new AssertionError("one call was expected, but were " + calls);
    }
    return calls.get(0).template();
  }

  /** Ends faults and scripts and forgets requests and calls; the simulator's state stays. */
  public void reset() {
    agora.faults().clear();
    agora.unscript();
    agora.journal().clear();
    calls.clear();
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    reset();
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    close();
  }

  private Exchange noting(Exchange next) {
    return call -> {
      calls.add(call.operation());
      return next.exchange(call);
    };
  }

  @Override
  public void close() {
    client.closeLater().block(PATIENCE);
    agora.close();
  }
}
