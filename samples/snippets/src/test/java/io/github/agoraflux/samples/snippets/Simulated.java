package io.github.agoraflux.samples.snippets;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.SimulatorSettings;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/** An Agora in this process and a client of it: what the snippets run against. */
abstract class Simulated {

  static final Duration PATIENCE = Duration.ofSeconds(20);

  /** For what takes as long as a status has to be asked for. */
  static final Polling OFTEN =
      Polling.every(Duration.ofMillis(1)).startingAfter(Duration.ofMillis(1));

  static final String APP_ID = "970ca35de60c44645bbae8a215061b33";
  static final String CERTIFICATE = "5cfd2fd1755d40ecb72977518be15d3b";

  /** Ends what goes on until it rings. */
  final Sinks.Empty<Void> bell = Sinks.empty();

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

  /** Lets the bell ring when the first item is there. */
  final void ringAtTheFirstOf(Flux<?> session) {
    StepVerifier.create(session)
        .expectNextCount(1)
        .then(bell::tryEmitEmpty)
        .thenConsumeWhile(more -> true)
        .verifyComplete();
  }

  @AfterEach
  void close() {
    agora.closeLater().block(PATIENCE);
    simulator.close();
  }
}
