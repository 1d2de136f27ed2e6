package io.github.agoraflux.classroom;

import static io.github.agoraflux.classroom.Specs.NA;
import static io.github.agoraflux.classroom.Specs.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.auth.AgoraTokenCredential;
import io.github.agoraflux.auth.SignalingTokenCredential;
import io.github.agoraflux.auth.accesstoken.TokenIssuer;
import io.github.agoraflux.credential.Credential;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.RecordedRequest;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** Education tokens and Signaling tokens, in either form of header. */
class CredentialsTest {

  private static final SignalingTokenCredential SIGNALING =
      SignalingTokenCredential.minting(Tokens.issuer(), "server");

  @Test
  void mayBeAnEducationToken() {
    RecordedRequest sent = created(AgoraTokenCredential.mintingEducation(Tokens.issuer()));

    assertThat(sent.header("Authorization")).isNotNull();
    assertThat(sent.header("x-agora-uid")).isNull();
  }

  @Test
  void mayBeASignalingToken() {
    RecordedRequest sent = created(SIGNALING);

    assertThat(sent.header("Authorization")).isNotNull();
    assertThat(sent.header("x-agora-uid")).isEqualTo("server");
  }

  @Test
  void mayBeASignalingTokenInAgorasOwnHeaders() {
    RecordedRequest sent = created(SIGNALING.inAgoraHeaders());

    assertThat(sent.header("Authorization")).isNull();
    assertThat(sent.header("x-agora-token")).isNotNull();
    assertThat(sent.header("x-agora-uid")).isEqualTo("server");
  }

  @Test
  void areRefusedIfTheyAreOfAnotherCertificate() {
    TokenIssuer other = TokenIssuer.of(Tokens.APP_ID, Tokens.CERTIFICATE.replace('5', '6'));

    call(
        AgoraTokenCredential.mintingEducation(other),
        wire ->
            StepVerifier.create(wire.product().room(NA, ROOM).get())
                .verifyError(RejectedException.Unauthenticated.class));
  }

  private static RecordedRequest created(Credential credential) {
    RecordedRequest[] sent = new RecordedRequest[1];
    call(
        credential,
        wire -> {
          StepVerifier.create(wire.product().room(NA, ROOM).create(Specs.room().build()))
              .verifyComplete();
          assertThat(wire.agora().rooms().find("test_class")).isPresent();
          sent[0] = wire.lastRequest();
        });
    return sent[0];
  }

  private static void call(Credential credential, Consumer<Wire<Classroom>> calls) {
    try (Wire<Classroom> wire =
        new Wire<>(
            Classroom::over,
            Tokens.project(Tokens.now()),
            client -> client.credential(credential))) {
      calls.accept(wire);
    }
  }
}
