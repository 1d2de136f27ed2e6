package io.github.agoraflux.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.spring.Contexts;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What was heard counts for an interval and no longer. */
class AgoraHealthIndicatorTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Operation.Template<Void> PING = Operation.named("toys.ping").get("/ping");

  private Instant now = Instant.parse("2024-05-01T10:00:00Z");
  private final Encounters encounters = new Encounters(() -> now);
  private final AgoraClient failing = client();
  private final AgoraHealthIndicator indicator =
      new AgoraHealthIndicator(
          encounters, new HealthProperties(1, false, MINUTE), () -> now, Mono.empty());

  @AfterEach
  void close() {
    failing.close();
  }

  @Test
  void aFailureOfLateSaysThatAgoraIsDown() {
    fail();
    now = now.plus(MINUTE).minusNanos(1);

    assertThat(told().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void aFailureOfLongAgoSaysNothingButIsStillTold() {
    fail();
    now = now.plus(MINUTE);

    assertThat(told().getStatus()).isEqualTo(Status.UNKNOWN);
    assertThat(told().getDetails())
        .containsEntry("api.agora.io", "IllegalStateException at 2024-05-01T10:00:00Z");
  }

  private void fail() {
    StepVerifier.create(failing.execute(PING.call())).verifyError();
  }

  private Health told() {
    Health[] health = new Health[1];
    StepVerifier.create(indicator.health()).consumeNextWith(it -> health[0] = it).verifyComplete();
    return health[0];
  }

  private AgoraClient client() {
    AgoraClientBuilder client =
        AgoraClient.builder()
            .appId(Contexts.APP_ID)
            .credential(BasicCredential.of("a1b2c3d4e5", Contexts.SECRET))
            .transport(call -> Mono.error(new IllegalStateException("no way")));
    encounters.customize(client);
    return client.build();
  }
}
