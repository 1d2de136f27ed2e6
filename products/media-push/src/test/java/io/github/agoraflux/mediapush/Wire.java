package io.github.agoraflux.mediapush;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.credential.Credential;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.ManualTime;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.SimulatorSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Media Push over real sockets, against a simulator whose clock stands still until it is told. */
final class Wire implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  static final Duration CONNECTING = Duration.ofSeconds(2);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final ManualTime time = new ManualTime(NOW);
  final AgoraSimulator agora;
  final MediaPush push;
  private final AgoraClient client;
  private final List<Operation.Template<?>> called = new CopyOnWriteArrayList<>();

  Wire() {
    this(settings -> {}, client -> {});
  }

  Wire(Consumer<SimulatorSettings.Builder> settings, Consumer<AgoraClientBuilder> changes) {
    this.agora =
        AgoraSimulator.start(
            with -> {
              with.time(time).connectTime(CONNECTING).withoutRateLimits();
              settings.accept(with);
            });
    AgoraClientBuilder builder =
        AgoraClient.builder()
            .appId(agora.appId())
            .credential(credential(agora))
            .endpoint(agora.httpUri())
            .withoutLimits()
            .withoutRetry()
            .filter(
                next ->
                    call -> {
                      called.add(call.operation().template());
                      return next.exchange(call);
                    });
    changes.accept(builder);
    this.client = builder.build();
    this.push = MediaPush.over(client);
  }

  static Credential credential(AgoraSimulator agora) {
    return BasicCredential.of(agora.customerId(), agora.customerSecret());
  }

  /** The operation that was called last. */
  Operation.Template<?> lastCalled() {
    return called.get(called.size() - 1);
  }

  /** The request that arrived last. */
  RecordedRequest lastRequest() {
    List<RecordedRequest> all = agora.journal().all();
    return all.get(all.size() - 1);
  }

  @Override
  public void close() {
    client.closeLater().block(PATIENCE);
    agora.close();
  }
}
