package io.github.agoraflux.cloudrecording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.channels.User;
import io.github.agoraflux.simulator.cloudrecording.Recording;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** A session over real sockets, whose stages a test can wait for, and what is left of it. */
final class RecordingScene implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(20);
  static final String PRODUCT = "cloud-recording.";

  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final Duration IDLE = Duration.ofSeconds(30);

  final Wire<CloudRecording> wire;
  final AgoraSimulator agora;
  final CloudRecording recordings;
  final List<Throwable> dropped = new CopyOnWriteArrayList<>();
  private final Sinks.Empty<Void> droppedOne = Sinks.empty();

  RecordingScene() {
    this(client -> {});
  }

  RecordingScene(Consumer<AgoraClientBuilder> changes) {
    this.wire =
        new Wire<>(
            client -> CloudRecording.over(client, RecordingScene::inMoments),
            settings -> {},
            changes);
    this.agora = wire.agora();
    this.recordings = wire.product();
    agora.channels().join(Specs.CHANNEL, User.host(1));
  }

  /** The documented waits, as short as they can be, and one session to start at a time. */
  private static void inMoments(CloudRecordingSettingsBuilder settings) {
    settings
        .startsAtATime(1)
        .acquireWaits(BackOff.after(MOMENT, MOMENT))
        .notCompletedWaits(BackOff.after(MOMENT, MOMENT))
        .graceWaits(BackOff.after(MOMENT, MOMENT, MOMENT, MOMENT, MOMENT))
        .statusPolling(Polling.every(Duration.ofSeconds(5)).startingAfter(MOMENT));
  }

  /** Use that goes on until it is cancelled. */
  Flux<RecordingStatus> statuses() {
    return recordings.record(Specs.composite()).use(RunningRecording::status);
  }

  /** Runs at the moment the nth request of an operation is there, before it is answered. */
  void atRequest(String verb, int number, Runnable action) {
    agora
        .journal()
        .live()
        .filter(request -> (PRODUCT + verb).equals(request.operationId()))
        .skip(number - 1L)
        .next()
        .subscribe(request -> action.run());
  }

  /** What completes when the nth request of an operation from now on is there. */
  Sinks.Empty<Void> arrival(String verb, int number) {
    Sinks.Empty<Void> arrived = Sinks.empty();
    atRequest(verb, number, arrived::tryEmitEmpty);
    return arrived;
  }

  static void await(Sinks.Empty<Void> signal) {
    signal.asMono().block(PATIENCE);
  }

  /** Takes failures that nobody is left to be told of. */
  <T> Flux<T> droppingHere(Flux<T> flux) {
    Consumer<Throwable> taker =
        failure -> {
          dropped.add(failure);
          droppedOne.tryEmitEmpty();
        };
    return flux.contextWrite(context -> context.put("reactor.onErrorDropped.local", taker));
  }

  void awaitDropped() {
    await(droppedOne);
  }

  /** What was asked, in order, each with its status; 0 where the answer was lost. */
  List<String> journal() {
    return agora.journal().all().stream().map(RecordingScene::line).toList();
  }

  private static String line(RecordedRequest request) {
    String verb = String.valueOf(request.operationId()).substring(PRODUCT.length());
    return verb + ' ' + request.status();
  }

  List<Recording> running() {
    return agora.recordings().running();
  }

  /** Everybody leaves, and the idle time passes. */
  void idle() {
    agora.channels().close(Specs.CHANNEL);
    wire.time().advance(IDLE);
  }

  /** Prints and requires what is left. */
  void leaves(String stage, int stillRunning, String... journal) {
    System.out.println(
        "session ended " + stage + ": " + journal() + ", left running " + running().size());
    assertThat(journal()).containsExactly(journal);
    assertThat(running()).hasSize(stillRunning);
  }

  @Override
  public void close() {
    wire.close();
  }
}
