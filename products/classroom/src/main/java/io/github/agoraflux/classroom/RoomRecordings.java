package io.github.agoraflux.classroom;

import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.session.Session;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/** The recordings of a classroom, of which one goes on at a time. */
public interface RoomRecordings {

  /**
   * Starts one. Idempotent, but a second time Agora answers {@link RecordingNotEndedException};
   * where that is the answer to a repeated attempt, an earlier one has started it. If the outcome
   * stays unclear, {@link #stop} makes sure that nothing is recorded; {@link #record} does so by
   * itself.
   *
   * @param spec how to record
   * @return what Agora tells of it; nothing but nulls if the answer that told it was lost
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
   * Stops it. Idempotent, but a second time Agora answers {@link RecordingNotStartedException};
   * where that is the answer to a repeated attempt, an earlier one has stopped it.
   *
   * @return what Agora tells of it; nothing but nulls if the answer that told it was lost
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
   * Whether recording fails, which Agora tells with the list. One call, which is safe to repeat.
   *
   * @return true if Agora says so; false if it does not
   */
  Mono<Boolean> unready();

  /**
   * Records for as long as something goes on, and stops exactly once: on completion, failure and
   * cancellation, even while it is starting. If the start fails in a way that leaves open whether
   * something is recorded (5xx, a lost connection, a time budget), it is stopped as well, as far as
   * Agora can be reached, before the failure is passed on.
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
