package io.github.agoraflux.samples.dashboard.agora;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.cloudrecording.CloudRecording;
import io.github.agoraflux.cloudrecording.RecordingGoneException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.samples.dashboard.RunningDashboard;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.ManualTime;
import io.github.agoraflux.simulator.channels.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

@DisplayName("The recordings that were started here")
class RecordingDeskTest {

  private static final String QUERY = "cloud-recording.query";
  private static final String STOP = "cloud-recording.stop";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LATE = Duration.ofMillis(700);

  private static RunningDashboard dashboard;

  private final ManualTime clock = new ManualTime(Instant.parse("2026-01-01T00:00:00Z"));
  private final RecordingDesk desk =
      new RecordingDesk(
          dashboard.part(CloudRecording.class),
          dashboard.part(EventFeed.class),
          dashboard.part(AgoraAccess.class),
          clock);

  @BeforeAll
  static void start() {
    dashboard = RunningDashboard.start("--dashboard.demo.step=1h");
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  @BeforeEach
  void calm() {
    dashboard.agora().faults().clear();
    dashboard.agora().journal().clear();
  }

  private static <T> T given(Mono<T> answer) {
    return answer.blockOptional(PATIENCE).orElseThrow();
  }

  private List<RecordingView> look() {
    return given(desk.look());
  }

  private List<RecordingView> lookAfter(int seconds) {
    clock.advance(Duration.ofSeconds(seconds));
    return look();
  }

  private static long queries() {
    return dashboard.agora().journal().count(QUERY);
  }

  private static boolean isRunning(RecordingView recording) {
    return dashboard.agora().recordings().find(recording.sid()).orElseThrow().isRunning();
  }

  @Test
  @DisplayName("are asked for no sooner and no more often than Agora advises")
  void asksRarely() {
    given(desk.start("concert"));

    assertThat(lookAfter(4)).extracting(RecordingView::state).containsExactly("starting");
    assertThat(queries()).isZero();
    lookAfter(1);
    look();
    assertThat(queries()).isEqualTo(1);
    lookAfter(9);
    assertThat(queries()).isEqualTo(1);
    lookAfter(1);
    assertThat(queries()).isEqualTo(2);
    lookAfter(15);
    assertThat(queries()).isEqualTo(3);
  }

  @Test
  @DisplayName("can be stopped still when Agora once does not find them")
  void onceNotFound() {
    RecordingView started = given(desk.start("concert"));
    dashboard.agora().faults().inject(QUERY, Fault.status(404), 1);

    RecordingView missed = lookAfter(5).get(0);
    assertThat(queries()).isEqualTo(1);
    assertThat(missed.state()).isEqualTo("missing");
    assertThat(missed.running()).isTrue();

    assertThat(lookAfter(5)).extracting(RecordingView::state).containsExactly("starting");
    assertThat(given(desk.stop(started.sid())).running()).isFalse();
    assertThat(isRunning(started)).isFalse();
  }

  @Test
  @DisplayName("are over when Agora does not find them for 90 s")
  void longNotFound() {
    given(desk.start("concert"));
    dashboard.agora().faults().inject(QUERY, Fault.status(404));

    lookAfter(5);
    assertThat(lookAfter(89)).extracting(RecordingView::running).containsExactly(true);
    RecordingView over = lookAfter(15).get(0);
    assertThat(over.running()).isFalse();
    assertThat(over.state()).isEqualTo("over");
  }

  @Test
  @DisplayName("can be stopped again when Agora did not find them for the stop")
  void stopNotFound() {
    RecordingView started = given(desk.start("concert"));
    dashboard.agora().faults().inject(STOP, Fault.status(404), 1);
    StepVerifier.create(desk.stop(started.sid()))
        .expectError(RecordingGoneException.class)
        .verify(PATIENCE);

    assertThat(look()).extracting(RecordingView::running).containsExactly(true);
    assertThat(given(desk.stop(started.sid())).running()).isFalse();
    assertThat(dashboard.agora().journal().count(STOP)).isEqualTo(2);
  }

  @Test
  @DisplayName("are all asked for, even if one cannot be")
  void oneFails() {
    for (int number = 0; number < 6; number++) {
      given(desk.start("room-" + number));
    }
    dashboard.agora().faults().inject(QUERY, Fault.status(400), 1);
    clock.advance(Duration.ofSeconds(5));

    StepVerifier.create(desk.look())
        .expectErrorSatisfies(failure -> assertThat(failure).isInstanceOf(RejectedException.class))
        .verify(PATIENCE);
    assertThat(queries()).isEqualTo(6);
    assertThat(look()).hasSize(6);
    assertThat(queries()).as("only the one that failed is asked for again").isEqualTo(7);
  }

  @Test
  @DisplayName("are not asked for while they are stopped")
  void noQueryDuringStop() {
    RecordingView started = given(desk.start("concert"));
    dashboard.agora().faults().inject(STOP, Fault.latency(LATE), 1);
    clock.advance(Duration.ofSeconds(5));

    Mono<RecordingView> stopped = desk.stop(started.sid()).cache();
    Disposable waiting = stopped.subscribe();
    look();
    assertThat(waiting.isDisposed()).isFalse();
    assertThat(queries()).isZero();
    assertThat(given(stopped).running()).isFalse();
  }

  @Test
  @DisplayName("tell what has become of their files as far as Agora says it")
  void honestStates() {
    dashboard.agora().channels().join("full", User.host(1));
    assertThat(stateAfterStop("full")).isEqualTo("uploaded");
    assertThat(stateAfterStop("empty")).isEqualTo("nothing recorded");

    answerStop("{\"serverResponse\":{\"uploadingStatus\":\"backuped\"}}");
    assertThat(stateAfterStop("full")).isEqualTo("backed up");
    answerStop("{\"serverResponse\":{\"uploadingStatus\":\"unknown\"}}");
    assertThat(stateAfterStop("full")).isEqualTo("stopped, upload unknown");
    answerStop("{\"serverResponse\":{}}");
    assertThat(stateAfterStop("full")).isEqualTo("stopped, upload goes on");
  }

  private static void answerStop(String json) {
    dashboard.agora().faults().inject(STOP, Fault.status(200, json), 1);
  }

  private String stateAfterStop(String channel) {
    RecordingView started = given(desk.start(channel));
    return given(desk.stop(started.sid())).state();
  }

  @Test
  @DisplayName("are known even if whoever started them has gone meanwhile")
  void startIsCarriedThrough() {
    dashboard.agora().faults().inject("cloud-recording.start", Fault.latency(LATE), 1);
    int before = dashboard.agora().recordings().started();

    Disposable page = desk.start("concert").subscribe();
    await(() -> dashboard.agora().recordings().started() > before);
    page.dispose();

    assertThat(look()).isEmpty();
    await(() -> !look().isEmpty());
    assertThat(look()).extracting(RecordingView::channel).containsExactly("concert");
  }

  private static void await(Supplier<Boolean> condition) {
    Mono.fromSupplier(condition)
        .subscribeOn(Schedulers.boundedElastic())
        .filter(holds -> holds)
        .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(10)))
        .block(PATIENCE);
  }
}
