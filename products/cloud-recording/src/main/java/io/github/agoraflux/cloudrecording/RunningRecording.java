package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.session.Running;
import io.github.agoraflux.time.TimeSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/**
 * A recording that runs, or did when it was last heard of. Made by {@link CloudRecording#record}
 * and {@link CloudRecording#running}.
 *
 * <p>Agora answers 404 while it moves a recording to another server, though the recording lives.
 * What waits and polls, and the stop of a session, therefore believe a 404 only after the
 * {@linkplain CloudRecordingSettings#graceWaits() grace time}. A call that fails in a way that may
 * pass is made again after the same waits, counted apart.
 */
public final class RunningRecording extends Running<RecordingId, RecordingStatus> {

  private final CloudRecording recordings;
  private final BackOff grace;
  private final AtomicBoolean over = new AtomicBoolean();

  RunningRecording(
      CloudRecording recordings, RecordingId id, CloudRecordingSettings settings, TimeSource time) {
    super(id, settings.startPolling().time(time), settings.statusPolling().time(time));
    this.recordings = recordings;
    this.grace = settings.graceWaits().time(time);
  }

  /**
   * What it is doing now. One call, which is safe to repeat, without grace for a 404.
   *
   * @return its status; fails with {@link RecordingGoneException} if Agora does not find it
   * @see CloudRecording#query
   */
  @Override
  public Mono<RecordingStatus> query() {
    return recordings.query(id()).doOnNext(this::note);
  }

  @Override
  protected Mono<RecordingStatus> patientQuery() {
    return patiently(query()).doOnError(RecordingGoneException.class, gone -> over.set(true));
  }

  @Override
  protected boolean isRunning(RecordingStatus status) {
    return status.state().isRunning();
  }

  @Override
  protected boolean hasEnded(RecordingStatus status) {
    return status.state().isOver();
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
    return recordings.update(id(), update);
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
    return recordings.updateLayout(id(), layout);
  }

  /**
   * Replaces its layout.
   *
   * @param layout fills in the layout; what it leaves out becomes Agora's default again
   * @return completes empty when it has changed
   * @throws IllegalArgumentException if it is no composite recording
   */
  public Mono<Void> updateLayout(Consumer<VideoLayoutBuilder> layout) {
    return recordings.updateLayout(id(), layout);
  }

  /**
   * Stops it, and waits for the upload of its files as long as Agora does. The session that started
   * it does not stop it again.
   *
   * @return what is left of it
   * @see CloudRecording#stop(RecordingId)
   */
  public Mono<StopResult> stop() {
    return recordings.stop(id()).doOnNext(stopped -> over.set(true));
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
                : patiently(recordings.stop(id(), StopSpec.atOnce()))
                    .onErrorResume(RecordingErrors::isOver, ended -> Mono.empty())
                    .doOnSuccess(stopped -> over.set(true))
                    .then());
  }

  /** Failures that say nothing of the recording take nothing of the grace that a 404 has. */
  private <T> Mono<T> patiently(Mono<T> call) {
    return grace.retry(grace.retry(call, AgoraException::mayPass), RecordingErrors::isGone);
  }

  private void note(RecordingStatus status) {
    if (status.state().isOver()) {
      over.set(true);
    }
  }
}
