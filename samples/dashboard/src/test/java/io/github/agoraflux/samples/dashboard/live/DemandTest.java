package io.github.agoraflux.samples.dashboard.live;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

@DisplayName("A browser's demand")
class DemandTest {

  private static final Duration SILENCE = Duration.ofMillis(50);

  private final Demand demand = new Demand();

  @Test
  @DisplayName("is a window at first, and grows by what was shown")
  void window() {
    StepVerifier.create(demand.permits())
        .expectNextCount(Demand.WINDOW)
        .then(() -> demand.grant(3))
        .expectNextCount(3)
        .expectTimeout(SILENCE)
        .verify();
  }

  @Test
  @DisplayName("never exceeds the window, whatever is granted")
  void bounded() {
    demand.grant(1_000_000);
    demand.grant(-5);

    StepVerifier.create(demand.permits())
        .expectNextCount(Demand.WINDOW)
        .expectTimeout(SILENCE)
        .verify();
  }

  @Test
  @DisplayName("is taken as it is requested")
  void requested() {
    StepVerifier.create(demand.permits(), 2)
        .expectNextCount(2)
        .then(() -> demand.grant(Demand.WINDOW))
        .thenRequest(Long.MAX_VALUE)
        .expectNextCount(Demand.WINDOW)
        .expectTimeout(SILENCE)
        .verify();
  }
}
