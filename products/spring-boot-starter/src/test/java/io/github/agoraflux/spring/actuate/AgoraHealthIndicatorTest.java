package io.github.agoraflux.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.ClientClosedException;
import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.Phase;
import io.github.agoraflux.error.QuotaExceededException;
import io.github.agoraflux.error.UnreachableException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.spring.Contexts;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What was heard counts for an interval and no longer. */
class AgoraHealthIndicatorTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Operation.Template<Void> PING = Operation.named("toys.ping").get("/ping");

  private RuntimeException failure = new IllegalStateException("no way");
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

  @ParameterizedTest
  @MethodSource("ownFaults")
  void whatIsTheApplicationsOwnFaultSaysNothing(RuntimeException own) {
    failure = own;

    fail();

    assertThat(told().getStatus()).isEqualTo(Status.UNKNOWN);
  }

  static Stream<RuntimeException> ownFaults() {
    Failure call = Failure.of("toys.ping");
    return Stream.of(
        new BudgetExceededException(call, Phase.ACQUIRE, MINUTE, null),
        new BudgetExceededException(call, Phase.QUEUE, MINUTE, null),
        new UnreachableException(call, UnreachableException.Reason.POOL_OVERFLOW, null),
        new QuotaExceededException(call, "a quota", QuotaExceededException.Reason.QUEUE_FULL, null),
        new ClientClosedException(call, null));
  }

  @Test
  void anAnswerThatIsTooLargeIsAnAnswer() {
    fail();
    failure = UnreadableAnswerException.tooLarge(Failure.of("toys.ping"), 1);

    fail();

    assertThat(told().getStatus()).isEqualTo(Status.UP);
    assertThat(told().getDetails())
        .containsEntry("api.agora.io", "answered at 2024-05-01T10:00:00Z");
  }

  @Test
  void aHostThatCannotBeReachedIsDown() {
    failure =
        new UnreachableException(
            Failure.of("toys.ping"), UnreachableException.Reason.CONNECTION, null);

    fail();

    assertThat(told().getStatus()).isEqualTo(Status.DOWN);
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
            .transport(call -> Mono.error(failure));
    encounters.customize(client);
    return client.build();
  }
}
