package io.github.agoraflux.samples.dashboard.agora;

import io.github.agoraflux.cloudrecording.RecordingState;
import java.time.Instant;

/**
 * A recording at a moment.
 *
 * @param sid its id
 * @param channel the channel
 * @param startedAt when it was started here
 * @param state how far it is, in a word; {@code missing} while Agora does not find it and may do so
 *     again
 * @param running whether it can be stopped
 * @param files how many files it has made
 */
public record RecordingView(
    String sid, String channel, Instant startedAt, String state, boolean running, int files) {

  RecordingView at(RecordingState now, int filesNow) {
    return new RecordingView(sid, channel, startedAt, word(now), !now.isOver(), filesNow);
  }

  /** It may be on its way to another server of Agora's, so it can be stopped still. */
  RecordingView missing() {
    return new RecordingView(sid, channel, startedAt, "missing", true, files);
  }

  RecordingView over(String why, int filesNow) {
    return new RecordingView(sid, channel, startedAt, why, false, Math.max(files, filesNow));
  }

  private static String word(RecordingState state) {
    if (state.isRunning()) {
      return "recording";
    }
    if (state.equals(RecordingState.EXITED_ABNORMALLY)) {
      return "failed";
    }
    return state.isOver() ? "over" : "starting";
  }
}
