package io.github.agoraflux.simulator.mediapush;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A converter at one moment.
 *
 * @param id its ID, 32 hexadecimal digits
 * @param number its place in the list
 * @param region the region it was created in
 * @param spec what it does, as the request said: name, options, address and times
 * @param created when it was created
 * @param updated when it was last changed
 * @param sequence the highest sequence number of an update, -1 before the first
 */
public record Converter(
    String id,
    long number,
    String region,
    Map<String, @Nullable Object> spec,
    Instant created,
    Instant updated,
    long sequence) {

  private static final long DEFAULT_IDLE_SECONDS = 300;

  /** A copy that cannot change. */
  public Converter {
    spec = Collections.unmodifiableMap(new LinkedHashMap<>(spec));
  }

  /**
   * Its name.
   *
   * @return the name, empty if it was created without one
   */
  public String name() {
    return text("name");
  }

  /**
   * Where it sends the media.
   *
   * @return the RTMP address
   */
  public String rtmpUrl() {
    return text("rtmpUrl");
  }

  /**
   * Whose media it sends.
   *
   * @return the name of the channel
   */
  public String rtcChannel() {
    return text(options() + ".rtcChannel");
  }

  /**
   * After how long without users it ends.
   *
   * @return the time in seconds
   */
  public long idleTimeout() {
    return Numbers.whole(spec.get("idleTimeout")).orElse(DEFAULT_IDLE_SECONDS);
  }

  /**
   * Whether it transcodes.
   *
   * @return false if it passes the media on as it is
   */
  public boolean transcodes() {
    return spec.get("transcodeOptions") != null;
  }

  /**
   * What it is doing. An address whose host ends in {@code .invalid} can never be reached.
   *
   * @param now the time
   * @param connecting how long a converter takes to connect
   * @return {@code connecting}, {@code running} or {@code failed}
   */
  public String state(Instant now, Duration connecting) {
    if (now.isBefore(created.plus(connecting))) {
      return "connecting";
    }
    return RtmpUrl.isUnreachable(rtmpUrl()) ? "failed" : "running";
  }

  String options() {
    return transcodes() ? "transcodeOptions" : "rawOptions";
  }

  private String text(String path) {
    return Json.at(spec, path) instanceof String text ? text : "";
  }

  Converter updated(Map<String, @Nullable Object> newSpec, long newSequence, Instant now) {
    return new Converter(id, number, region, newSpec, created, now, newSequence);
  }
}
