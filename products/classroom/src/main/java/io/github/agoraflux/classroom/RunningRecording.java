package io.github.agoraflux.classroom;

import io.github.agoraflux.polling.Polling;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A recording that was started here. */
public final class RunningRecording {

  private final RoomRecordings recordings;
  private final RecordingChange start;
  private final Polling polling;

  RunningRecording(RoomRecordings recordings, RecordingChange start, Polling polling) {
    this.recordings = recordings;
    this.start = start;
    this.polling = polling;
  }

  /**
   * Its id.
   *
   * @return the id; null if Agora did not tell it
   */
  public @Nullable String id() {
    return start.recordId();
  }

  /**
   * What Agora told when it started.
   *
   * @return the start
   */
  public RecordingChange start() {
    return start;
  }

  /**
   * What it is doing now. Safe to repeat.
   *
   * @return the recording; empty while the list does not have it
   */
  public Mono<Recording> query() {
    return recordings.list().filter(this::isThis).next();
  }

  /**
   * What it is doing, asked for by {@link ClassroomSettings#recordingPolling()}.
   *
   * @return every answer; completes after one that tells that it has ended
   */
  public Flux<Recording> status() {
    return status(polling);
  }

  /**
   * What it is doing, asked for as often as one likes.
   *
   * @param polling when to ask
   * @return every answer; completes after one that tells that it has ended
   */
  public Flux<Recording> status(Polling polling) {
    return polling.until(query(), recording -> RecordingStatus.ENDED.equals(recording.status()));
  }

  /**
   * Pauses the recording of a web page, or lets it go on. Idempotent.
   *
   * @param onHold true to pause it
   * @return completes empty when Agora has taken it
   */
  public Mono<Void> update(boolean onHold) {
    return recordings.hold(onHold);
  }

  /**
   * Stops it. May be repeated.
   *
   * @return completes empty when it is stopped, or had ended already
   */
  public Mono<Void> stop() {
    return recordings.stop().then().onErrorComplete(RecordingNotStartedException.class);
  }

  private boolean isThis(Recording recording) {
    String id = start.recordId();
    return id == null
        ? RecordingStatus.RECORDING.equals(recording.status())
        : id.equals(recording.recordId());
  }

  @Override
  public String toString() {
    return "RunningRecording[" + start.recordId() + ']';
  }
}
