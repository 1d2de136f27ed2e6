package io.github.agoraflux.mediagateway;

import static io.github.agoraflux.value.ServiceRegion.NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.mediagateway.Ingress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** The key first, then the stream: else the encoder is back at once. */
class ShutOutTest {

  private static final String DESTROY = "media-gateway.delete-stream-key";
  private static final String LIST = "media-gateway.list-streams";
  private static final String DISCONNECT = "media-gateway.disconnect-stream";

  private Wire<MediaGateway> wire;
  private MediaGateway gateway;
  private Ingress ingress;
  private StreamKey key;
  private SessionId stream;

  @BeforeEach
  void push() {
    wire = new Wire<>(MediaGateway::over);
    gateway = wire.product();
    ingress = wire.agora().ingress("na");
    key = newKey();
    stream = SessionId.of(ingress.push(key.value()).orElseThrow().sid());
    ingress.push(newKey().value());
    wire.reset();
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void destroysTheKeyAndThenWhateverIsPushedWithIt() {
    ingress.push(key.value());

    StepVerifier.create(gateway.shutOut(NA, key)).verifyComplete();

    assertOrder(DESTROY, LIST, DISCONNECT, DISCONNECT);
    assertOthersGoOn();
  }

  @Test
  void needsNoListIfTheStreamIsKnown() {
    StepVerifier.create(gateway.shutOut(NA, key, stream)).verifyComplete();

    assertOrder(DESTROY, DISCONNECT);
    assertOthersGoOn();
  }

  @Test
  void passesOverWhatIsGoneAlready() {
    StepVerifier.create(gateway.shutOut(NA, key, stream)).verifyComplete();
    StepVerifier.create(gateway.shutOut(NA, key, stream)).verifyComplete();
    StepVerifier.create(gateway.shutOut(NA, key)).verifyComplete();

    assertOthersGoOn();
  }

  @Test
  void disconnectsNobodyWhoseKeyIsStillGood() {
    wire.agora().faults().inject(DESTROY, Fault.status(503), 2);

    StepVerifier.create(gateway.shutOut(NA, key)).verifyError(ServerException.class);
    StepVerifier.create(gateway.shutOut(NA, key, stream)).verifyError(ServerException.class);

    assertOrder(DESTROY, DESTROY);
    assertThat(ingress.stream(stream.value())).isPresent();
    StepVerifier.create(gateway.shutOut(NA, key)).verifyComplete();
    assertOthersGoOn();
  }

  private StreamKey newKey() {
    return gateway.createKey(NA, Specs.key()).block(Duration.ofSeconds(20)).streamKey();
  }

  private void assertOrder(String... operations) {
    assertThat(wire.agora().journal().all())
        .extracting(RecordedRequest::operationId)
        .containsExactly(operations);
  }

  private void assertOthersGoOn() {
    assertThat(ingress.key(key.value())).isEmpty();
    assertThat(ingress.streams())
        .singleElement()
        .satisfies(other -> assertThat(other.key()).isNotEqualTo(key.value()));
  }
}
