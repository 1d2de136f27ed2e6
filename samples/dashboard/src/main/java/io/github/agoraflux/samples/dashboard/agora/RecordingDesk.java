package io.github.agoraflux.samples.dashboard.agora;

import io.github.agoraflux.cloudrecording.CloudRecording;
import io.github.agoraflux.cloudrecording.CompositeRecording;
import io.github.agoraflux.cloudrecording.RecordingExitingException;
import io.github.agoraflux.cloudrecording.RecordingGoneException;
import io.github.agoraflux.cloudrecording.RecordingId;
import io.github.agoraflux.cloudrecording.StopResult;
import io.github.agoraflux.cloudrecording.StorageConfig;
import io.github.agoraflux.cloudrecording.UploadStatus;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The recordings that were started here; Agora has no list of them. */
@Component
public class RecordingDesk {

  private static final int OVER_SHOWN = 4;
  private static final int AT_ONCE = 4;
  private static final long LOWEST_UID = 4_000_000_000L;
  private static final long HIGHEST_UID = 4_200_000_000L;

  private static final Comparator<RecordingView> RUNNING_FIRST =
      Comparator.comparing(RecordingView::running)
          .thenComparing(RecordingView::startedAt)
          .reversed();

  private final CloudRecording recordings;
  private final EventFeed feed;
  private final @Nullable StorageConfig storage;
  private final InstantSource clock;
  private final Map<String, KnownRecording> known = new ConcurrentHashMap<>();

  RecordingDesk(
      CloudRecording recordings, EventFeed feed, AgoraAccess access, InstantSource clock) {
    this.recordings = recordings;
    this.feed = feed;
    this.storage = access.storage();
    this.clock = clock;
  }

  /**
   * Asks what the recordings are doing, each no more often than Agora advises: 5, 15 and 30 s after
   * its start, then every two minutes once it runs; the same way again for one that Agora does not
   * find, which is over only if that lasts 90 s. One whose query fails is asked for again by the
   * next look.
   *
   * @return those that run, then the last that do no more; the newest first; fails when all have
   *     been asked for and one could not be
   */
  public Mono<List<RecordingView>> look() {
    return Flux.defer(() -> Flux.fromIterable(List.copyOf(known.values())))
        .filter(each -> each.isDue(clock.instant()))
        .flatMapDelayError(this::ask, AT_ONCE, 1)
        .onErrorMap(failures -> Exceptions.unwrapMultiple(failures).get(0))
        .then(Mono.fromSupplier(this::views));
  }

  private Mono<Void> ask(KnownRecording recording) {
    String sid = recording.view().sid();
    return recordings
        .query(recording.id())
        .doOnNext(status -> note(sid, was -> was.found(status, clock.instant())))
        .then()
        .onErrorResume(RecordingGoneException.class, gone -> missed(sid));
  }

  private Mono<Void> missed(String sid) {
    return Mono.fromRunnable(() -> note(sid, was -> was.notFound(clock.instant())));
  }

  /** What was stopped meanwhile stays so. */
  private void note(String sid, UnaryOperator<KnownRecording> change) {
    known.computeIfPresent(sid, (same, was) -> was.view().running() ? change.apply(was) : was);
  }

  private List<RecordingView> views() {
    List<RecordingView> all =
        known.values().stream().map(KnownRecording::view).sorted(RUNNING_FIRST).toList();
    all.stream()
        .filter(view -> !view.running())
        .skip(OVER_SHOWN)
        .forEach(view -> known.remove(view.sid()));
    return all.stream().filter(view -> known.containsKey(view.sid())).toList();
  }

  /**
   * Starts a recording of all users of a channel, mixed into one file. A start that was begun is
   * carried through even if the subscriber cancels, for nobody would know its recording else.
   *
   * @param channel the channel
   * @return the recording; fails with {@link IllegalArgumentException} if there is nowhere to store
   *     it
   */
  public Mono<RecordingView> start(String channel) {
    return Mono.defer(() -> started(channel).cache());
  }

  private Mono<RecordingView> started(String channel) {
    return Mono.fromCallable(() -> spec(channel))
        .flatMap(
            spec ->
                recordings
                    .acquire(resource -> resource.channel(channel).uid(spec.uid()).recording(spec))
                    .flatMap(resource -> recordings.start(resource, spec)))
        .map(this::begun);
  }

  private CompositeRecording spec(String channel) {
    if (storage == null) {
      throw new IllegalArgumentException("agora.storage must be set to record, but was not");
    }
    long uid = ThreadLocalRandom.current().nextLong(LOWEST_UID, HIGHEST_UID);
    return CompositeRecording.builder().channel(channel).uid(uid).storage(storage).build();
  }

  private RecordingView begun(RecordingId id) {
    KnownRecording begun = KnownRecording.begun(id, clock.instant());
    known.put(begun.view().sid(), begun);
    feed.note("recording of " + id.channel() + " started");
    return begun.view();
  }

  /**
   * Stops a recording, and waits for the upload of its files as long as Agora does. Carried through
   * even if the subscriber cancels.
   *
   * @param sid its id
   * @return the recording; completes empty if it was not started here. Fails with {@link
   *     RecordingGoneException} if Agora does not find it, and then it may be stopped again
   */
  public Mono<RecordingView> stop(String sid) {
    return Mono.defer(() -> Mono.justOrEmpty(known.get(sid)))
        .flatMap(recording -> stopped(recording).cache());
  }

  private Mono<RecordingView> stopped(KnownRecording recording) {
    String sid = recording.view().sid();
    note(sid, was -> was.stopping(true));
    return recordings
        .stop(recording.id())
        .map(left -> recording.over(word(left), left.files().size()))
        .onErrorResume(
            RecordingExitingException.class, ending -> Mono.just(recording.over("stopped", 0)))
        .doOnNext(over -> note(sid, was -> over))
        .doOnError(
            RecordingGoneException.class, gone -> note(sid, was -> was.notFound(clock.instant())))
        .doFinally(end -> note(sid, was -> was.stopping(false)))
        .map(KnownRecording::view)
        .doOnNext(view -> feed.note("recording of " + view.channel() + " stopped"));
  }

  /** Agora does not always know about the files. */
  private static String word(StopResult left) {
    UploadStatus upload = left.uploadStatus();
    if (left.nothingRecorded()) {
      return "nothing recorded";
    } else if (upload == null) {
      return "stopped, upload goes on";
    } else if (upload.equals(UploadStatus.UPLOADED)) {
      return "uploaded";
    }
    return upload.equals(UploadStatus.BACKED_UP) ? "backed up" : "stopped, upload unknown";
  }
}
