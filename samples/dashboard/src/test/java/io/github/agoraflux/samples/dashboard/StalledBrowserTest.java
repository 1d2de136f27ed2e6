package io.github.agoraflux.samples.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@DisplayName("A browser that stands still")
class StalledBrowserTest {

  private static final String CHANNELS = "channel-management.list-channels";
  private static final String EVENTS = "signaling.get-user-events";
  private static final String CONVERSIONS = "whiteboard.list-conversions";
  private static final Set<String> POLLS = Set.of(CHANNELS, EVENTS, CONVERSIONS);

  /** Ten times as long as the wait between two polls. */
  private static final Duration SILENCE = Duration.ofSeconds(2);

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int WINDOW = 16;

  private static RunningDashboard dashboard;

  @BeforeAll
  static void start() throws IOException {
    dashboard =
        RunningDashboard.start(
            "--dashboard.channels=200ms",
            "--dashboard.recordings=200ms",
            "--dashboard.conversions=200ms",
            "--dashboard.events=200ms",
            "--dashboard.gauges=200ms",
            "--dashboard.demo.step=50ms");
    // The first calls of all take their time; after them, silence means that nothing is asked.
    try (RawEvents first = RawEvents.open(dashboard)) {
      first.readUpToEvent(WINDOW + 1);
    }
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  private static Flux<String> polls() {
    return dashboard
        .agora()
        .journal()
        .live()
        .flatMap(
            request ->
                Flux.fromStream(POLLS.stream().filter(id -> id.equals(request.operationId()))));
  }

  private static long polled(String operation) {
    return dashboard.agora().journal().count(operation);
  }

  /**
   * Silence means something only after the stream has begun to ask; nor must it find a question of
   * another under way, whose answer it would share.
   */
  private static RawEvents openAndAsk() throws IOException {
    awaitSilence();
    Flux<String> first = polls().filter(CHANNELS::equals).take(1).replay().autoConnect(0);
    RawEvents opened = RawEvents.open(dashboard);
    first.blockLast(PATIENCE);
    return opened;
  }

  private static void awaitSilence() {
    StepVerifier.create(polls().timeout(SILENCE).onErrorComplete(TimeoutException.class))
        .thenConsumeWhile(poll -> true)
        .expectComplete()
        .verify(PATIENCE);
  }

  @Test
  @DisplayName("is asked for no more after a window of events, and again when it moves on")
  void pollingStopsAndResumes() throws Exception {
    long before = polled(CHANNELS);
    try (RawEvents stalled = openAndAsk()) {
      awaitSilence();
      assertThat(polled(CHANNELS) - before).isBetween(1L, WINDOW + 1L);

      String stream = stalled.readUpToEvent(WINDOW + 1);
      assertThat(stalled.eventsRead()).isEqualTo(WINDOW + 1);

      StepVerifier.create(polls().filter(CHANNELS::equals).take(2))
          .then(() -> grant(stream, WINDOW))
          .expectNextCount(2)
          .expectComplete()
          .verify(PATIENCE);
      awaitSilence();
    }
  }

  @Test
  @DisplayName("does not slow down the others")
  void othersGoOn() throws Exception {
    try (RawEvents stalled = openAndAsk()) {
      awaitSilence();
      try (RawEvents quick = RawEvents.open(dashboard)) {
        String stream = quick.readUpToEvent(WINDOW + 1);
        for (int round = 0; round < 4; round++) {
          grant(stream, WINDOW);
          quick.readUpToEvent(quick.eventsRead() + WINDOW);
        }
        assertThat(quick.eventsRead()).isEqualTo(5 * WINDOW + 1);
      }
      assertThat(stalled.eventsRead()).isZero();
    }
  }

  private static void grant(String stream, int events) {
    HttpRequest request =
        HttpRequest.newBuilder(dashboard.at("/api/events/" + stream + "/demand"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"shown\":" + events + "}"))
            .build();
    try {
      HttpResponse<Void> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
      assertThat(response.statusCode()).isEqualTo(200);
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }
}
