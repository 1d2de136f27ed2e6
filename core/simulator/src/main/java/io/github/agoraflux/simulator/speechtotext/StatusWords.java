package io.github.agoraflux.simulator.speechtotext;

import java.time.Duration;
import java.time.InstantSource;

/**
 * What a version calls the states of what it runs.
 *
 * @param starting from the start on, for a while
 * @param running after that
 * @param stopped when it was told to end
 * @param failed when it ended by itself
 */
record StatusWords(String starting, String running, String stopped, String failed) {

  /** The word for the state of something, if starting takes a certain time. */
  String of(Transcription known, InstantSource clock, Duration startTime) {
    return switch (known.end()) {
      case STOPPED -> stopped;
      case FAILED -> failed;
      case NONE -> clock.instant().isBefore(known.created().plus(startTime)) ? starting : running;
    };
  }
}
