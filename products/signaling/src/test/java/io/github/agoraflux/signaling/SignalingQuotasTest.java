package io.github.agoraflux.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** The documented rates as the server counts them, and what is repeated. */
class SignalingQuotasTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void countsMessagesToUsersAndChannelsTogether() {
    try (Wire<Signaling> wire = strict()) {
      Flux.range(0, 250)
          .flatMap(i -> wire.product().send(PeerMessage.of("a", "b", "x")))
          .thenMany(Flux.range(0, 250))
          .flatMap(i -> wire.product().publish(ChannelMessage.of("a", "b", "x")))
          .blockLast(PATIENCE);

      StepVerifier.create(wire.product().send(PeerMessage.of("a", "b", "x")))
          .verifyError(RejectedException.RateLimited.class);
      StepVerifier.create(wire.product().publish(ChannelMessage.of("a", "b", "x")))
          .verifyError(RejectedException.RateLimited.class);
      StepVerifier.create(wire.product().userEvents().drain()).verifyComplete();
    }
  }

  @Test
  void countsPullsOfBothQueuesTogether() {
    try (Wire<Signaling> wire = strict()) {
      for (int i = 0; i < 5; i++) {
        StepVerifier.create(wire.product().userEvents().drain()).verifyComplete();
        StepVerifier.create(wire.product().channelEvents().drain()).verifyComplete();
      }

      StepVerifier.create(wire.product().userEvents().drain())
          .verifyError(RejectedException.RateLimited.class);
      StepVerifier.create(wire.product().channelEvents().drain())
          .verifyError(RejectedException.RateLimited.class);
      StepVerifier.create(wire.product().history(Verbs.history().build())).verifyComplete();
    }
  }

  private static Wire<Signaling> strict() {
    return new Wire<>(Signaling::over, settings -> settings.rateLimitFactor(1), client -> {});
  }

  @ParameterizedTest
  @ValueSource(strings = {"send-peer-message", "send-channel-message"})
  void neverSendsAMessageTwice(String verb) {
    try (Wire<Signaling> wire =
        new Wire<>(Signaling::over, settings -> {}, client -> client.failover(any -> any))) {
      wire.agora().faults().inject("signaling." + verb, Fault.resetAfterRead(), 1);

      StepVerifier.create(Flux.from(Verbs.ALL.get(verb).apply(wire.product())))
          .verifyError(OutcomeUnknownException.class);
      assertThat(wire.requests()).isEqualTo(1);
    }
  }
}
