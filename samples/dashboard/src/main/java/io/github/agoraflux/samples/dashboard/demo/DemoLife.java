package io.github.agoraflux.samples.dashboard.demo;

import io.github.agoraflux.samples.dashboard.agora.ConversionDesk;
import io.github.agoraflux.samples.dashboard.agora.RecordingDesk;
import io.github.agoraflux.samples.dashboard.agora.RecordingView;
import io.github.agoraflux.simulator.AgoraSimulator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets something happen all the time: users directly, the rest by calls like anybody's. */
@Component
@Profile("demo")
class DemoLife implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DemoLife.class);

  private static final List<String> FILES =
      List.of("syllabus.pptx", "budget.pdf", "roadmap.pptx", "song-sheet.docx", "broken-scan.pdf");

  private static final int RECORDING_EVERY = 20;
  private static final int RECORDINGS = 3;
  private static final int CONVERSION_EVERY = 14;

  private final AgoraSimulator agora;
  private final Crowd crowd;
  private final RecordingDesk recordings;
  private final ConversionDesk conversions;
  private final Disturbances disturbances;
  private final DemoProperties properties;
  private final Disposable.Swap running = Disposables.swap();
  private final Deque<String> recorded = new ArrayDeque<>();

  DemoLife(
      AgoraSimulator agora,
      RecordingDesk recordings,
      ConversionDesk conversions,
      Disturbances disturbances,
      DemoProperties properties) {
    this.agora = agora;
    this.crowd = new Crowd(agora);
    this.recordings = recordings;
    this.conversions = conversions;
    this.disturbances = disturbances;
    this.properties = properties;
  }

  @Override
  public void start() {
    agora
        .whiteboard("eu")
        .conversions()
        .broken(resource("broken-scan.pdf"), "2010301", "the file is damaged");
    crowd.gather();
    running.update(
        Flux.interval(properties.step()).onBackpressureDrop().concatMap(this::step, 0).subscribe());
  }

  @Override
  public void stop() {
    running.update(Disposables.disposed());
  }

  @Override
  public boolean isRunning() {
    return running.get() != null && !Disposables.disposed().equals(running.get());
  }

  private Mono<Void> step(long number) {
    return Mono.fromRunnable(crowd::move)
        .then(number % RECORDING_EVERY == 1 ? nextRecording() : Mono.empty())
        .then(number % CONVERSION_EVERY == 2 ? nextConversion(number) : Mono.empty())
        .then(weather(number))
        .onErrorResume(
            failure -> {
              LOG.debug("The demo goes on without a step", failure);
              return Mono.empty();
            });
  }

  private Mono<Void> nextRecording() {
    Mono<RecordingView> begun =
        recordings.start(crowd.anyChannel()).doOnNext(recording -> recorded.add(recording.sid()));
    return begun.then(
        Mono.defer(
            () ->
                recorded.size() > RECORDINGS
                    ? recordings.stop(recorded.remove()).then()
                    : Mono.empty()));
  }

  private Mono<Void> nextConversion(long number) {
    String file = FILES.get((int) (number / CONVERSION_EVERY) % FILES.size());
    return conversions.start(resource(file), "static").then();
  }

  private static String resource(String file) {
    return "https://files.example.com/" + file;
  }

  private Mono<Void> weather(long number) {
    if (properties.outage() == 0 || number < properties.outage()) {
      return Mono.empty();
    }
    long since = number % properties.outage();
    if (since == 0) {
      return disturbances.begin(Disturbance.OUTAGE);
    }
    return since == properties.outageLength() ? disturbances.begin(Disturbance.CALM) : Mono.empty();
  }
}
