package io.github.agoraflux.classroom;

import io.github.agoraflux.polling.Polling;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A recording that was started here. */
public final class RunningRecording {

  private final RoomRecordings recordings;
  private final RecordingOperations.Begun begun;
  private final Polling polling;

  /** Where the start does not tell it, the list does; from then on it is known by it alone. */
  private final AtomicReference<@Nullable String> id;

  RunningRecording(RoomRecordings recordings, RecordingOperations.Begun begun, Polling polling) {
    this.recordings = recordings;
    this.begun = begun;
    this.polling = polling;
    this.id = new AtomicReference<>(begun.change().recordId());
  }

  /**
   * Its id.
   *
   * @return the id; null as long as neither the start nor a {@link #query()} has told it
   */
  public @Nullable String id() {
    return id.get();
  }

  /**
   * What Agora told when it started.
   *
   * @return the start; nothing but nulls if its answer was lost and a repeated attempt found the
   *     recording going on
   */
  public RecordingChange start() {
    return begun.change();
  }

  /**
   * What it is doing now. Safe to repeat.
   *
   * @return the recording; empty while the list does not have it
   */
  public Mono<Recording> query() {
    return recordings.list().filter(this::isThis).next().doOnNext(this::recognised);
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
    String known = id.get();
    return known == null ? mayBeThis(recording) : known.equals(recording.recordId());
  }

  /** One goes on at a time, and one that has ended since this began was this. */
  private boolean mayBeThis(Recording recording) {
    Instant begin = recording.startTime();
    Instant earliest = begun.earliest();
    return RecordingStatus.RECORDING.equals(recording.status())
        || (begin != null && earliest != null && !begin.isBefore(earliest));
  }

  private void recognised(Recording recording) {
    id.compareAndSet(null, recording.recordId());
  }

  @Override
  public String toString() {
    return "RunningRecording[" + id.get() + ']';
  }
}
