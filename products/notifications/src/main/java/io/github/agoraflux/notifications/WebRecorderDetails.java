package io.github.agoraflux.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Secret;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something has happened where a web page is recorded. */
public sealed interface WebRecorderDetails extends RecordingDetails {

  /**
   * The recording of a page begins (70).
   *
   * @param startedAt when; null if not told
   */
  record Started(
      @JsonProperty("recorderStartTime") @WireUnit(ChronoUnit.MILLIS) @Nullable Instant startedAt)
      implements WebRecorderDetails {}

  /**
   * The recording of a page has stopped (71).
   *
   * @param code 0 it was told to, 1 it was as long as it may be, 2 the page uses what is not
   *     supported, 3 the engine did not start, 4 the page took too long to load, 5 the page could
   *     not be opened, 6 an error
   * @param message the code in a word, such as {@code max_recording_hour}; null if not told
   * @param details more words; null if not told
   * @param files the files
   */
  record Stopped(
      int code,
      @Nullable String message,
      @Nullable String details,
      @JsonProperty("fileList") List<RecordedFile> files)
      implements WebRecorderDetails {

    /** Copies. */
    public Stopped {
      files = List.copyOf(files);
    }
  }

  /**
   * The page uses what is not supported, and the recording stops (72).
   *
   * @param type {@code resolution}, {@code WebGL} or {@code bandwidth}
   */
  record LimitReached(@JsonProperty("limitType") String type) implements WebRecorderDetails {}

  /**
   * The page is loaded again (73).
   *
   * @param reason {@code audio_silence} or {@code page_load_timeout}; null if not told
   */
  record Reloaded(@Nullable String reason) implements WebRecorderDetails {}

  /**
   * The recording is streamed to a CDN, or not (100).
   *
   * @param url where to
   * @param status {@code connecting}, {@code publishing}, {@code onhold} or {@code disconnected}
   */
  record StreamingChanged(@JsonProperty("rtmpUrl") Secret url, String status)
      implements WebRecorderDetails {}
}
