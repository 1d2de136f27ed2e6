package io.github.agoraflux.mediagateway;

import static io.github.agoraflux.value.ServiceRegion.NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.auth.HmacCredential;
import io.github.agoraflux.credential.Credential;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.simulator.AgoraSimulator;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** Customer id and secret, sent or signed with. */
class CredentialsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static AgoraSimulator agora;

  @BeforeAll
  static void open() {
    agora = AgoraSimulator.start();
  }

  @AfterAll
  static void close() {
    agora.close();
  }

  @Test
  void areSentAsBasicAuthentication() {
    createsAKey(BasicCredential.of(agora.customerId(), agora.customerSecret()));
  }

  @Test
  void signEveryCall() {
    createsAKey(HmacCredential.of(agora.customerId(), agora.customerSecret()));
  }

  @Test
  void areRefusedIfTheyAreWrong() {
    call(
        HmacCredential.of(agora.customerId(), "another-s3cret"),
        gateway ->
            StepVerifier.create(gateway.createKey(NA, Specs.key()))
                .verifyError(RejectedException.Unauthenticated.class));
  }

  private static void createsAKey(Credential credential) {
    call(
        credential,
        gateway -> {
          StreamKey key = gateway.createKey(NA, Specs.key()).block(PATIENCE).streamKey();
          assertThat(agora.ingress("na").key(key.value())).isPresent();
          StepVerifier.create(gateway.streams(NA, "a room")).verifyComplete();
          StepVerifier.create(gateway.shutOut(NA, key)).verifyComplete();
          assertThat(agora.ingress("na").key(key.value())).isEmpty();
        });
  }

  private static void call(Credential credential, Consumer<MediaGateway> calls) {
    AgoraClient client =
        AgoraClient.builder()
            .appId(agora.appId())
            .credential(credential)
            .endpoint(agora.httpUri())
            .build();
    calls.accept(MediaGateway.over(client));
    client.closeLater().block(PATIENCE);
  }
}
