package io.github.agoraflux.simulator.cloudrecording;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recording that was started, as it was when it was looked at.
 *
 * @param sid its ID
 * @param resourceId the resource it was started with
 * @param mode {@code individual}, {@code mix} or {@code web}
 * @param cname the channel it records
 * @param uid its user in the channel
 * @param startedAt when it was started
 * @param reachableUntil until when it can be asked for
 * @param busyAt when it last had something to record
 * @param heard whether it ever had something to record
 * @param hiddenUntil until when it is moved to another server and cannot be found
 * @param request the {@code clientRequest} of its start, as later updates have changed it; without
 *     what is secret
 * @param endedAt when it ended, or null while it runs
 * @param end why it ended, or null while it runs
 */
public record Recording(
    String sid,
    String resourceId,
    String mode,
    String cname,
    String uid,
    Instant startedAt,
    Instant reachableUntil,
    Instant busyAt,
    boolean heard,
    Instant hiddenUntil,
    Map<String, @Nullable Object> request,
    @Nullable Instant endedAt,
    @Nullable End end) {

  /** Why a recording ended. */
  public enum End {
    /** It was stopped by a call. */
    STOPPED,
    /** Nobody was in the channel for the idle time. */
    IDLE,
    /** Its user was removed from the channel. */
    REMOVED,
    /** It reached its longest duration. */
    EXPIRED,
    /** A parameter was found wrong after the start. */
    FLAWED
  }

  private static final long DEFAULT_IDLE_SECONDS = 30;
  private static final long MOST_PIXELS = 1920L * 1080;

  /**
   * Whether it records.
   *
   * @return true until it ends
   */
  public boolean isRunning() {
    return end == null;
  }

  /** What has become of it by now, given whether there is somebody to record. */
  Recording at(Instant now, boolean busy) {
    if (end != null) {
      return this;
    }
    if (isFlawed()) {
      return ended(now, End.FLAWED);
    }
    if (isWeb()) {
      return now.isBefore(startedAt.plus(longest())) ? heardAt(now) : ended(now, End.EXPIRED);
    }
    if (busy) {
      return heardAt(now);
    }
    return now.isBefore(busyAt.plus(idle())) ? this : ended(now, End.IDLE);
  }

  boolean isWeb() {
    return mode.equals("web");
  }

  boolean isHiddenAt(Instant now) {
    return now.isBefore(hiddenUntil) || now.isAfter(reachableUntil);
  }

  private Duration idle() {
    return Duration.ofSeconds(number("recordingConfig.maxIdleTime", DEFAULT_IDLE_SECONDS));
  }

  private Duration longest() {
    return Json.asArray(Json.at(request, "extensionServiceConfig.extensionServices")).stream()
        .flatMap(
            service -> Numbers.whole(Json.at(service, "serviceParam.maxRecordingHour")).stream())
        .map(Duration::ofHours)
        .findFirst()
        .orElseThrow();
  }

  /** Agora looks at the size of the canvas after the start has succeeded. */
  private boolean isFlawed() {
    return number("recordingConfig.transcodingConfig.width", 360)
            * number("recordingConfig.transcodingConfig.height", 640)
        > MOST_PIXELS;
  }

  private long number(String path, long otherwise) {
    return Numbers.whole(Json.at(request, path)).orElse(otherwise);
  }

  private Recording heardAt(Instant now) {
    return with(now, true, hiddenUntil, request, null, null);
  }

  Recording ended(Instant now, End why) {
    return end == null ? with(busyAt, heard, hiddenUntil, request, now, why) : this;
  }

  Recording hidden(Instant until) {
    return with(busyAt, heard, until, request, endedAt, end);
  }

  /** This recording with other members in its request. */
  Recording updated(Map<String, @Nullable Object> changes) {
    Map<String, @Nullable Object> merged = new LinkedHashMap<>(request);
    merged.putAll(changes);
    return with(busyAt, heard, hiddenUntil, merged, endedAt, end);
  }

  private Recording with(
      Instant lastBusy,
      boolean everHeard,
      Instant hidden,
      Map<String, @Nullable Object> newRequest,
      @Nullable Instant ending,
      @Nullable End why) {
    return new Recording(
        sid,
        resourceId,
        mode,
        cname,
        uid,
        startedAt,
        reachableUntil,
        lastBusy,
        everHeard,
        hidden,
        newRequest,
        ending,
        why);
  }
}
