package io.github.agoraflux.samples.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.samples.dashboard.agora.EventFeed;
import io.github.agoraflux.simulator.Fault;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

@DisplayName("The event feed")
class EventFeedTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  @DisplayName("keeps what it has read when the next queue cannot be read")
  void keepsWhatWasRead() {
    try (RunningDashboard dashboard = RunningDashboard.start("--dashboard.demo.step=1h")) {
      EventFeed feed = dashboard.part(EventFeed.class);
      StepVerifier.create(feed.look()).expectNextCount(1).expectComplete().verify(PATIENCE);

      dashboard.agora().conversations().login("late-riser");
      dashboard.agora().faults().inject("signaling.get-channel-events", Fault.status(400), 1);
      StepVerifier.create(feed.look()).expectError(AgoraException.class).verify(PATIENCE);

      dashboard.agora().faults().clear();
      StepVerifier.create(feed.look())
          .assertNext(entries -> assertThat(entries).filteredOn("text", "late-riser").hasSize(1))
          .expectComplete()
          .verify(PATIENCE);
    }
  }

  @Test
  @DisplayName("leaves the queues alone unless it is told to empty them")
  void leavesEventsToOthers() {
    try (RunningDashboard dashboard =
        RunningDashboard.start("--dashboard.demo.step=1h", "--dashboard.drain-events=false")) {
      EventFeed feed = dashboard.part(EventFeed.class);
      feed.note("something was done");

      StepVerifier.create(feed.look())
          .assertNext(
              entries ->
                  assertThat(entries)
                      .extracting(EventFeed.Entry::kind)
                      .containsExactly("note", "note"))
          .expectComplete()
          .verify(PATIENCE);
      assertThat(dashboard.agora().journal().count("signaling.get-user-events")).isZero();
      assertThat(dashboard.agora().journal().count("signaling.get-channel-events")).isZero();
    }
  }
}
