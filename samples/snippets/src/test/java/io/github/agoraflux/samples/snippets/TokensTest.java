package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.auth.SignalingTokenCredential;
import io.github.agoraflux.auth.accesstoken.AccessToken;
import io.github.agoraflux.auth.accesstoken.AppCertificate;
import io.github.agoraflux.auth.accesstoken.RtcRole;
import io.github.agoraflux.auth.accesstoken.RtcUser;
import io.github.agoraflux.auth.accesstoken.TokenIssuer;
import io.github.agoraflux.auth.token.Token;
import io.github.agoraflux.auth.token.TokenSource;
import io.github.agoraflux.auth.token.Verification;
import io.github.agoraflux.credential.Credential;
import io.github.agoraflux.signaling.Signaling;
import io.github.agoraflux.value.AppId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class TokensTest extends Simulated {

  @Test
  void mintsAndVerifies() {
    String appId = APP_ID;
    String appCertificate = CERTIFICATE;

    // snippet: tokens
    TokenIssuer issuer = TokenIssuer.of(appId, appCertificate);
    AccessToken token = issuer.token(Duration.ofHours(1))
        .rtc("town-hall", RtcUser.uid(4711L), RtcRole.PUBLISHER)
        .rtm("alice")
        .issue();
    // end

    String text = token.text().reveal();
    AppCertificate certificate = AppCertificate.of(appCertificate);

    // snippet: verify
    Verification verdict = AccessToken.parse(text).verify(certificate, Instant.now());
    // end

    assertThat(verdict).isEqualTo(Verification.VALID);
    assertThat(AccessToken.parse(text).services()).hasSize(2);
  }

  @Test
  void keepsTokensFresh() {
    AppId appId = AppId.of(APP_ID);
    TokenIssuer issuer = TokenIssuer.of(APP_ID, CERTIFICATE);
    Mono<Token> fetchedFromYourServer =
        Mono.fromCallable(() -> issuer.token(Duration.ofHours(1)).rtm("alice").issue());

    // snippet: token-source
    TokenSource tokens = TokenSource.fetching(fetchedFromYourServer)    // cached, renewed ahead of its end,
        .renewAhead(Duration.ofMinutes(5));                             // once however many wait
    Credential credential = SignalingTokenCredential.of(appId, "alice", tokens);
    // end

    AgoraClient alice =
        AgoraClient.builder()
            .appId(appId)
            .credential(credential)
            .endpoint(simulator.httpUri())
            .build();
    StepVerifier.create(Signaling.over(alice).userEvents().drain()).verifyComplete();
    assertThat(simulator.journal().all().get(0).header("x-agora-uid")).isEqualTo("alice");
    alice.closeLater().block(PATIENCE);
  }
}
