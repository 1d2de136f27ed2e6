package io.github.agoraflux.samples.dashboard.agora;

import io.github.agoraflux.cloudrecording.RecordingId;
import io.github.agoraflux.cloudrecording.RecordingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recording as the desk keeps it.
 *
 * @param id all that names it
 * @param view what pages are told
 * @param queries how many answers in a row have found it, or have not
 * @param askAfter before when it is not asked for
 * @param goneSince since when Agora does not find it; null if it does
 * @param stopping whether a stop is under way, which knows less if it meets a query
 */
record KnownRecording(
    RecordingId id,
    RecordingView view,
    int queries,
    Instant askAfter,
    @Nullable Instant goneSince,
    boolean stopping) {

  /** What Agora advises after the start, and when it does not find a recording. */
  private static final List<Duration> FIRST_WAITS =
      List.of(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(15));

  /** What Agora advises for a recording that runs. */
  private static final Duration WAIT = Duration.ofMinutes(2);

  /** For so long Agora may not find a recording that it moves to another server. */
  private static final Duration MIGRATION = Duration.ofSeconds(90);

  static KnownRecording begun(RecordingId id, Instant now) {
    RecordingView view =
        new RecordingView(id.sid().value(), id.channel(), now, "starting", true, 0);
    return new KnownRecording(id, view, 0, now.plus(firstWait(0)), null, false);
  }

  boolean isDue(Instant now) {
    return view.running() && !stopping && !now.isBefore(askAfter);
  }

  KnownRecording found(RecordingStatus status, Instant now) {
    int answers = goneSince == null ? queries + 1 : 1;
    boolean settled = status.state().isRunning() && answers >= FIRST_WAITS.size();
    return new KnownRecording(
        id,
        view.at(status.state(), status.files().size()),
        answers,
        now.plus(settled ? WAIT : firstWait(answers)),
        null,
        stopping);
  }

  /** It is believed to be over only when Agora would have found it again. */
  KnownRecording notFound(Instant now) {
    Instant since = goneSince == null ? now : goneSince;
    int answers = goneSince == null ? 0 : queries + 1;
    return new KnownRecording(
        id,
        now.isBefore(since.plus(MIGRATION)) ? view.missing() : view.over("over", 0),
        answers,
        now.plus(firstWait(answers)),
        since,
        stopping);
  }

  KnownRecording over(String why, int files) {
    return new KnownRecording(id, view.over(why, files), queries, askAfter, goneSince, stopping);
  }

  KnownRecording stopping(boolean now) {
    return new KnownRecording(id, view, queries, askAfter, goneSince, now);
  }

  private static Duration firstWait(int answers) {
    return FIRST_WAITS.get(Math.min(answers, FIRST_WAITS.size() - 1));
  }
}
