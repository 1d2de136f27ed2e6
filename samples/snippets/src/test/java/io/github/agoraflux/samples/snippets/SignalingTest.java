package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.signaling.PeerMessage;
import io.github.agoraflux.signaling.SendResult;
import io.github.agoraflux.signaling.Signaling;
import io.github.agoraflux.signaling.UserEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class SignalingTest extends Simulated {

  private final Signaling signaling = Signaling.over(agora);

  @Test
  void sendsToMany() {
    Flux<String> users = Flux.just("ann", "ben", "cleo");
    users.toIterable().forEach(simulator.conversations()::login);

    // snippet: signaling-send
    Flux<SendResult> fates = signaling.sendAll(users.map(user ->
        PeerMessage.of("host", user, "We begin.")));            // Taken or Failed, for each message
    // end

    StepVerifier.create(fates)
        .thenConsumeWhile(SendResult.Taken.class::isInstance)
        .verifyComplete();
    assertThat(simulator.journal().count("signaling.send-peer-message")).isEqualTo(3);
    assertThat(simulator.conversations().inbox("cleo")).hasSize(1);
  }

  @Test
  void readsEventsOnce() {
    simulator.conversations().login("ann");
    simulator.conversations().logout("ann");

    // snippet: signaling-events
    Flux<UserEvent> comings = signaling.userEvents().poll(Duration.ofSeconds(1));
    // end

    StepVerifier.create(comings.take(1))
        .assertNext(event -> assertThat(event.userId()).isEqualTo("ann"))
        .verifyComplete();
    StepVerifier.create(signaling.userEvents().drain()).expectNextCount(1).verifyComplete();
  }
}
