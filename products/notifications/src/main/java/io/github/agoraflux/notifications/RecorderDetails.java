package io.github.agoraflux.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Something has happened where the channel is recorded. */
public sealed interface RecorderDetails extends RecordingDetails {

  /**
   * The recording begins (40).
   *
   * @param status 0 normal, else abnormal
   */
  record Started(int status) implements RecorderDetails {}

  /**
   * The recorder has left the channel (41).
   *
   * @param code why, as a sum of {@link #INTERRUPTED}, {@link #NOBODY_THERE}, {@link #TIMER} and
   *     {@link #TOLD_TO}; 0 if it could not begin
   */
  record Left(@JsonProperty("leaveCode") int code) implements RecorderDetails {

    /** It was interrupted by a signal: {@value}. */
    public static final int INTERRUPTED = 2;

    /** Nobody was in the channel: {@value}. */
    public static final int NOBODY_THERE = 4;

    /** Agora says to ignore it: {@value}. */
    public static final int TIMER = 8;

    /** It was told to leave: {@value}. */
    public static final int TOLD_TO = 16;

    /**
     * Whether it left for a reason.
     *
     * @param reason one of the constants
     * @return true if the code has it
     */
    public boolean isFor(int reason) {
      return (code & reason) != 0;
    }
  }

  /**
   * The first file begins, or the first one after an interruption (42).
   *
   * @param startedAt when the file begins; null if not told
   * @param interruptedAt when the last file before ended, else as {@code startedAt}; null if not
   *     told
   * @param mixed whether all users are in one file; null if not told
   * @param uid the user who is recorded in it, {@code 0} for all; null if not told
   * @param trackType {@code audio}, {@code video} without sound, or {@code audio_and_video}; null
   *     if not told
   */
  record FileStarted(
      @JsonProperty("startUtcMs") @WireUnit(ChronoUnit.MILLIS) @Nullable Instant startedAt,
      @JsonProperty("discontinueUtcMs") @WireUnit(ChronoUnit.MILLIS)
          @Nullable Instant interruptedAt,
      @JsonProperty("mixedAllUser") @Nullable Boolean mixed,
      @JsonProperty("streamUid") @Nullable String uid,
      @Nullable String trackType)
      implements RecorderDetails {}

  /**
   * A sound or a picture arrives, or does so no more (43, 44: the notification's type tells which).
   *
   * @param uid whose it is, {@code 0} for all or those who are recorded
   * @param state 0 it arrives, 1 it does not
   * @param at when that changed; null if not told
   */
  record StreamChanged(
      @JsonProperty("streamUid") String uid,
      int state,
      @JsonProperty("UtcMs") @WireUnit(ChronoUnit.MILLIS) @Nullable Instant at)
      implements RecorderDetails {

    /**
     * Whether it arrives.
     *
     * @return true for state 0
     */
    public boolean isReceived() {
      return state == 0;
    }
  }

  /**
   * A screenshot was taken and uploaded (45).
   *
   * @param fileName the JPG file's name with its path in the storage
   */
  record SnapshotTaken(String fileName) implements RecorderDetails {}
}
