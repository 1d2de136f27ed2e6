package io.github.agoraflux.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.auth.SignalingTokenCredential;
import io.github.agoraflux.auth.accesstoken.TokenIssuer;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.Wire;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Who may speak for whom. */
class CredentialsTest {

  private static final String APP = "876922cbca0098dff4323566daa89675";
  private static final String CERTIFICATE = "5cfd2fd1755d40ecb72977518be15d3b";

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTokenSpeaksForItsUser(boolean inAgoraHeaders) {
    SignalingTokenCredential token =
        SignalingTokenCredential.minting(
            TokenIssuer.of(APP, CERTIFICATE), "alice");
    try (Wire<Signaling> wire =
        new Wire<>(
            Signaling::over,
            settings ->
                settings.appId(APP).appCertificate(CERTIFICATE).clock(Clock.systemUTC()),
            client -> client.credential(inAgoraHeaders ? token.inAgoraHeaders() : token))) {
      Signaling signaling = wire.product();

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
      assertThat(wire.lastRequest().header("x-agora-uid")).isEqualTo("alice");
    }
  }

  @Test
  void aTokenSpeaksForNobodyElse() {
    try (Wire<Signaling> wire =
        new Wire<>(
            Signaling::over,
            settings ->
                settings.appId(APP).appCertificate(CERTIFICATE).clock(Clock.systemUTC()),
            client ->
                client.credential(
                    SignalingTokenCredential.minting(
                        TokenIssuer.of(APP, CERTIFICATE), "alice")))) {
      Mono<Receipt> sending = wire.product().send(PeerMessage.of("mallory", "bob", "x"));

      StepVerifier.create(sending).verifyError(RejectedException.Unauthenticated.class);
    }
  }
}
