package io.github.agoraflux.harness;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.ManualTime;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.SimulatorSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A product over real sockets, against a simulator of its own whose clock stands still until it is
 * told. Neither side limits calls and nothing is repeated, unless a test wants it.
 *
 * @param <F> the product's interface
 */
public final class Wire<F> implements AutoCloseable {

  /** The simulator's time at the start. */
  public static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final double UNLIMITED = 1e6;

  private final ManualTime time = new ManualTime(NOW);
  private final AgoraSimulator agora;
  private final AgoraClient client;
  private final F product;

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
            .withoutRetry();
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

  /** Ends faults and scripts and forgets requests; the simulator's state stays. */
  public void reset() {
    agora.faults().clear();
    agora.unscript();
    agora.journal().clear();
  }

  @Override
  public void close() {
    client.closeLater().block(PATIENCE);
    agora.close();
  }
}
