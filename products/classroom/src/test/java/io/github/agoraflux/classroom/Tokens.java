package io.github.agoraflux.classroom;

import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.auth.AgoraTokenCredential;
import io.github.agoraflux.auth.accesstoken.TokenIssuer;
import io.github.agoraflux.auth.token.TokenSource;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.ManualTime;
import io.github.agoraflux.simulator.SimulatorSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** A project whose tokens are minted by the clock on the wall, which the simulator begins with. */
final class Tokens {

  static final String APP_ID = "970ca35de60c44645bbae8a215061b33";
  static final String CERTIFICATE = "5cfd2fd1755d40ecb72977518be15d3b";

  /** Longer than tests let the simulator's clock run ahead. */
  private static final Duration LIFETIME = Duration.ofHours(12);

  private Tokens() {}

  static TokenIssuer issuer() {
    return TokenIssuer.of(APP_ID, CERTIFICATE);
  }

  static Consumer<SimulatorSettings.Builder> project(ManualTime time) {
    return settings -> settings.appId(APP_ID).appCertificate(CERTIFICATE).time(time);
  }

  static ManualTime now() {
    return new ManualTime(Instant.now());
  }

  static void education(AgoraClientBuilder client) {
    client.credential(
        AgoraTokenCredential.education(
            issuer().appId(),
            TokenSource.minting(() -> issuer().token(LIFETIME).educationApp().issue())));
  }

  static Wire<Classroom> wire() {
    return wire(now());
  }

  static Wire<Classroom> wire(ManualTime time) {
    return new Wire<>(Classroom::over, project(time), Tokens::education);
  }
}
