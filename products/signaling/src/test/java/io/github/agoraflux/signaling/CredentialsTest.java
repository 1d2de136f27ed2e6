package io.github.agoraflux.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.auth.SignalingTokenCredential;
import io.github.agoraflux.auth.accesstoken.TokenIssuer;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.RecordedRequest;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** With a token, a user speaks for itself alone. */
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

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void speakForTheirUser(boolean inAgoraHeaders) {
    call(
        inAgoraHeaders ? alice().inAgoraHeaders() : alice(),
        signaling -> {
          StepVerifier.create(
                  Flux.concat(
                      signaling.send(PeerMessage.of("alice", "bob", "x")),
                      signaling.publish(ChannelMessage.of("alice", "room", "x"))))
              .expectNextCount(2)
              .verifyComplete();
          StepVerifier.create(
                  Flux.concat(
                      signaling.history(Verbs.history().userId("alice").build()),
                      signaling.userEvents().drain(),
                      signaling.channelEvents().drain()))
              .verifyComplete();
        });
    assertThat(agora.journal().all())
        .extracting((RecordedRequest request) -> request.header("x-agora-uid"))
        .containsOnly("alice");
  }

  @Test
  void speakForNobodyElse() {
    call(
        alice(),
        signaling ->
            StepVerifier.create(signaling.send(PeerMessage.of("mallory", "bob", "x")))
                .verifyError(RejectedException.Unauthenticated.class));
  }

  private static SignalingTokenCredential alice() {
    return SignalingTokenCredential.minting(
        TokenIssuer.of(agora.appId(), agora.appCertificate()), "alice");
  }

  private static void call(SignalingTokenCredential credential, Consumer<Signaling> calls) {
    AgoraClient client =
        AgoraClient.builder()
            .appId(agora.appId())
            .credential(credential)
            .endpoint(agora.httpUri())
            .build();
    calls.accept(Signaling.over(client));
    client.closeLater().block(PATIENCE);
  }
}
