package io.github.agoraflux.classroom;

import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.session.Session;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/** The recordings of a classroom, of which one goes on at a time. */
public interface RoomRecordings {

  /**
   * Starts one. Idempotent, but a second time Agora answers {@link RecordingNotEndedException}.
   *
   * @param spec how to record
   * @return what Agora tells of it
   */
  Mono<RecordingChange> start(RecordingSpec spec);

  /**
   * Starts one.
   *
   * @param spec fills in how to record
   * @return what Agora tells of it
   * @see #start(RecordingSpec)
   */
  default Mono<RecordingChange> start(Consumer<RecordingSpecBuilder> spec) {
    return Specs.filled(RecordingSpec::builder, spec, RecordingSpecBuilder::build)
        .flatMap(this::start);
  }

  /**
   * Stops it. Idempotent, but a second time Agora answers {@link RecordingNotStartedException}.
   *
   * @return what Agora tells of it
   */
  Mono<RecordingChange> stop();

  /**
   * Pauses the recording of a web page, or lets it go on. Idempotent.
   *
   * @param onHold true to pause it
   * @return completes empty when Agora has taken it; fails with {@link
   *     RecordingNotStartedException} if there is none
   */
  Mono<Void> hold(boolean onHold);

  /**
   * All recordings. Safe to repeat. Agora gives 100 at a time.
   *
   * @return the recordings; completes after the last
   */
  PagedFlux<Recording> list();

  /**
   * Records for as long as something goes on, and stops exactly once: on completion, failure and
   * cancellation, even while it is starting.
   *
   * @param spec how to record
   * @return what is started by {@code use(running -> …)}
   */
  Session<RunningRecording> record(RecordingSpec spec);

  /**
   * Records for as long as something goes on.
   *
   * @param spec fills in how to record
   * @return what is started by {@code use(running -> …)}
   * @see #record(RecordingSpec)
   */
  Session<RunningRecording> record(Consumer<RecordingSpecBuilder> spec);
}
