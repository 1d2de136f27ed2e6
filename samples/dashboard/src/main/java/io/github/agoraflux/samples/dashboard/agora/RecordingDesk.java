package io.github.agoraflux.samples.dashboard.agora;

import io.github.agoraflux.cloudrecording.CloudRecording;
import io.github.agoraflux.cloudrecording.CompositeRecording;
import io.github.agoraflux.cloudrecording.RecordingGoneException;
import io.github.agoraflux.cloudrecording.RecordingId;
import io.github.agoraflux.cloudrecording.StopResult;
import io.github.agoraflux.cloudrecording.StorageConfig;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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

  private record Known(RecordingId id, RecordingView view) {

    Known with(RecordingView newer) {
      return new Known(id, newer);
    }
  }

  private final CloudRecording recordings;
  private final EventFeed feed;
  private final @Nullable StorageConfig storage;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  RecordingDesk(CloudRecording recordings, EventFeed feed, AgoraAccess access) {
    this.recordings = recordings;
    this.feed = feed;
    this.storage = access.storage();
  }

  /**
   * Asks what the recordings are doing.
   *
   * @return those that run, then the last that do no more; the newest first
   */
  public Mono<List<RecordingView>> look() {
    return Flux.defer(() -> Flux.fromIterable(List.copyOf(known.values())))
        .filter(each -> each.view().running())
        .flatMap(this::ask, AT_ONCE)
        .then(Mono.fromSupplier(this::views));
  }

  private Mono<Void> ask(Known recording) {
    return recordings
        .query(recording.id())
        .map(status -> recording.view().at(status.state(), status.files().size()))
        .onErrorResume(
            RecordingGoneException.class,
            gone -> Mono.just(recording.view().over("over", recording.view().files())))
        .doOnNext(this::note)
        .then();
  }

  /** What was stopped meanwhile stays so. */
  private void note(RecordingView view) {
    known.computeIfPresent(view.sid(), (sid, was) -> was.view().running() ? was.with(view) : was);
  }

  private List<RecordingView> views() {
    List<RecordingView> all =
        known.values().stream().map(Known::view).sorted(RUNNING_FIRST).toList();
    all.stream()
        .filter(view -> !view.running())
        .skip(OVER_SHOWN)
        .forEach(view -> known.remove(view.sid()));
    return all.stream().filter(view -> known.containsKey(view.sid())).toList();
  }

  /**
   * Starts a recording of all users of a channel, mixed into one file.
   *
   * @param channel the channel
   * @return the recording; fails with {@link IllegalArgumentException} if there is nowhere to store
   *     it
   */
  public Mono<RecordingView> start(String channel) {
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
    RecordingView view =
        new RecordingView(id.sid().value(), id.channel(), Instant.now(), "starting", true, 0);
    known.put(view.sid(), new Known(id, view));
    feed.note("recording of " + view.channel() + " started");
    return view;
  }

  /**
   * Stops a recording, and waits for the upload of its files as long as Agora does.
   *
   * @param sid its id
   * @return the recording; completes empty if it was not started here
   */
  public Mono<RecordingView> stop(String sid) {
    return Mono.justOrEmpty(known.get(sid))
        .flatMap(
            recording ->
                recordings.stop(recording.id()).map(left -> stopped(recording.view(), left)));
  }

  private RecordingView stopped(RecordingView was, StopResult left) {
    RecordingView view = was.over("uploaded", left.files().size());
    note(view);
    feed.note("recording of " + view.channel() + " stopped");
    return view;
  }
}
