package io.github.agoraflux.samples.dashboard;

import io.github.agoraflux.samples.dashboard.live.PageStreams;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** What they leave unreleased fails the module. */
@DisplayName("Pages that come and go")
class PassingPagesTest {

  private static final int PAGES = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  @DisplayName("leave nothing behind, wherever their connection is cut")
  void leaveNothing() throws IOException {
    try (RunningDashboard dashboard =
        RunningDashboard.start(
            "--dashboard.channels=1ms",
            "--dashboard.events=1ms",
            "--dashboard.gauges=1ms",
            "--dashboard.beat=3ms",
            "--dashboard.demo.step=1ms")) {
      for (int page = 0; page < PAGES; page++) {
        try (RawEvents events = RawEvents.open(dashboard)) {
          events.readUpToEvent(page % 16 + 1);
        }
      }
      PageStreams open = dashboard.part(PageStreams.class);
      Flux.interval(Duration.ofMillis(10)).filter(tick -> open.size() == 0).blockFirst(PATIENCE);
    }
  }
}
