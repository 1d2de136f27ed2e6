package io.github.agoraflux.simulator;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A simulator for each test, without rate limits and with a clock that stands still. */
public abstract class SimulatorFixture {

  protected static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  protected final ManualTime time = new ManualTime(NOW);
  protected AgoraSimulator agora;
  protected RawClient client;

  @BeforeEach
  protected void startSimulator() {
    agora = AgoraSimulator.start(settings -> settings.withoutRateLimits().time(time));
    client = RawClient.of(agora);
  }

  @AfterEach
  protected void closeSimulator() {
    agora.close();
  }
}
