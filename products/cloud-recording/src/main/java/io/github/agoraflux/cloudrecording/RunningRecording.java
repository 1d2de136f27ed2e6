package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A recording that runs, or did when it was last heard of. Made by {@link CloudRecording#record}
 * and {@link CloudRecording#running}. Every verb is a call of its own for each subscription.
 *
 * <p>Agora answers 404 while it moves a recording to another server, though the recording lives.
 * What polls, and the stop of a session, therefore believe a 404 only after the {@linkplain
 * CloudRecordingSettings#graceWaits() grace time}.
 */
public final class RunningRecording {

  private static final Duration FIRST_LOOK = Duration.ofSeconds(5);
  private static final Duration LAST_LOOK = Duration.ofSeconds(90);
  private static final Duration LONGEST_LOOK = Duration.ofSeconds(15);

  private final CloudRecording recordings;
  private final RecordingId id;
  private final CloudRecordingSettings settings;
  private final TimeSource time;
  private final AtomicBoolean over = new AtomicBoolean();

  RunningRecording(
      CloudRecording recordings, RecordingId id, CloudRecordingSettings settings, TimeSource time) {
    this.recordings = recordings;
    this.id = id;
    this.settings = settings;
    this.time = time;
  }

  /**
   * All that names it to Agora, fit to be stored.
   *
   * @return the id
   */
  public RecordingId id() {
    return id;
  }

  /**
   * What it is doing at the moment. One call, without grace for a 404.
   *
   * @return its status; fails with {@link RecordingGoneException} if Agora does not find it
   * @see CloudRecording#query
   */
  public Mono<RecordingStatus> query() {
    return recordings.query(id).doOnNext(this::note);
  }

  /**
   * What it is doing, again and again, as the settings say: by default 5 s after the subscription
   * for the first time, then more and more seldom until every 2 minutes.
   *
   * @return every status; completes after the first that says it is over. Fails with {@link
   *     RecordingGoneException} if it stays lost throughout the grace time, and with the failure of
   *     a call that stays as long. Asks no faster than it is asked
   */
  public Flux<RecordingStatus> status() {
    return status(settings.polling().time(time));
  }

  /**
   * What it is doing, again and again.
   *
   * @param polling when to ask; should be more often than the recording may be idle
   * @return as {@link #status()}; fails with {@link
   *     io.github.agoraflux.error.BudgetExceededException} too if the polling has a deadline
   */
  public Flux<RecordingStatus> status(Polling polling) {
    return polling.until(patientQuery(), status -> status.state().isOver());
  }

  /**
   * Waits until it has really started, for an answered start does not prove it: Agora looks at some
   * parameters only later. Asks after 5, 10, 20, 35 s and so on.
   *
   * @return the first status that says it runs, or is over again. Fails with {@link
   *     io.github.agoraflux.error.BudgetExceededException} after the 90 s in which Agora says it
   *     must have started
   */
  public Mono<RecordingStatus> started() {
    return Polling.every(FIRST_LOOK)
        .startingAfter(FIRST_LOOK)
        .backOff(2, LONGEST_LOOK)
        .deadline(LAST_LOOK)
        .time(time)
        .until(patientQuery(), status -> status.state().isRunning() || status.state().isOver())
        .last();
  }

  /**
   * Changes it. Wait for the answer before the next change.
   *
   * @param update what changes
   * @return completes empty when it has changed
   * @throws IllegalArgumentException if the update is for another mode
   * @see CloudRecording#update
   */
  public Mono<Void> update(RecordingUpdate update) {
    return recordings.update(id, update);
  }

  /**
   * Replaces its layout.
   *
   * @param layout the layout; what it leaves out becomes Agora's default again
   * @return completes empty when it has changed
   * @throws IllegalArgumentException if it is no composite recording
   * @see CloudRecording#updateLayout(RecordingId, VideoLayout)
   */
  public Mono<Void> updateLayout(VideoLayout layout) {
    return recordings.updateLayout(id, layout);
  }

  /**
   * Replaces its layout.
   *
   * @param layout fills in the layout; what it leaves out becomes Agora's default again
   * @return completes empty when it has changed
   * @throws IllegalArgumentException if it is no composite recording
   */
  public Mono<Void> updateLayout(Consumer<VideoLayoutBuilder> layout) {
    return recordings.updateLayout(id, layout);
  }

  /**
   * Stops it, and waits for the upload of its files as long as Agora does. The session that started
   * it does not stop it again.
   *
   * @return what is left of it
   * @see CloudRecording#stop(RecordingId)
   */
  public Mono<StopResult> stop() {
    return recordings.stop(id).doOnNext(stopped -> over.set(true));
  }

  /**
   * Ends the session: stops what may still run, and asks again where a 404 may be a migration or a
   * call got lost, until it is sure or the grace time is over.
   */
  Mono<Void> release() {
    return Mono.defer(
        () ->
            over.get()
                ? Mono.empty()
                : recordings
                    .stop(id, StopSpec.atOnce())
                    .retryWhen(
                        RecordingErrors.after(
                            settings.graceWaits(), time, RecordingErrors::mayPass))
                    .onErrorResume(RecordingErrors::isOver, ended -> Mono.empty())
                    .doOnSuccess(stopped -> over.set(true))
                    .then());
  }

  private Mono<RecordingStatus> patientQuery() {
    return query()
        .retryWhen(RecordingErrors.after(settings.graceWaits(), time, RecordingErrors::mayPass))
        .doOnError(RecordingGoneException.class, gone -> over.set(true));
  }

  private void note(RecordingStatus status) {
    if (status.state().isOver()) {
      over.set(true);
    }
  }

  @Override
  public String toString() {
    return "RunningRecording[" + id + ']';
  }
}
