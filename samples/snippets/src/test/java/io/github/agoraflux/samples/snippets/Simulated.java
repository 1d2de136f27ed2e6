package io.github.agoraflux.samples.snippets;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.SimulatorSettings;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;

/** An Agora in this process and a client of it: what the snippets run against. */
abstract class Simulated {

  static final Duration PATIENCE = Duration.ofSeconds(20);
  static final Duration MOMENT = Duration.ofMillis(1);
  static final String APP_ID = "970ca35de60c44645bbae8a215061b33";
  static final String CERTIFICATE = "5cfd2fd1755d40ecb72977518be15d3b";

  final AgoraSimulator simulator;
  final AgoraClient agora;

  Simulated() {
    this(settings -> {});
  }

  Simulated(Consumer<SimulatorSettings.Builder> changes) {
    simulator =
        AgoraSimulator.start(
            settings ->
                changes.accept(
                    settings.appId(APP_ID).appCertificate(CERTIFICATE).seedChannels(1200)));
    agora = builder().build();
  }

  /** A client that is to be completed. */
  final AgoraClientBuilder builder() {
    return AgoraClient.builder()
        .appId(simulator.appId())
        .credential(BasicCredential.of(simulator.customerId(), simulator.customerSecret()))
        .endpoint(simulator.httpUri());
  }

  /** The only request of an operation. */
  final RecordedRequest sent(String operation) {
    List<RecordedRequest> all = simulator.journal().of(operation);
    if (all.size() != 1) {
      throw new AssertionError("one request was expected, but were " + all);
    }
    return all.get(0);
  }

  /** What was asked for, in order. */
  final List<String> operations() {
    return simulator.journal().all().stream().map(RecordedRequest::operationId).toList();
  }

  @AfterEach
  void close() {
    agora.closeLater().block(PATIENCE);
    simulator.close();
  }
}
