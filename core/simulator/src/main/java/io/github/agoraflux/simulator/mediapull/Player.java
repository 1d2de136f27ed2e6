package io.github.agoraflux.simulator.mediapull;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cloud player at one moment.
 *
 * @param id its ID, 32 hexadecimal digits
 * @param number its place in the list
 * @param region the region it was created in
 * @param spec what it does, as the requests said
 * @param created when it was created
 * @param sequence the highest sequence number of an update, -1 before the first
 */
public record Player(
    String id,
    long number,
    String region,
    Map<String, @Nullable Object> spec,
    Instant created,
    long sequence) {

  private static final long DEFAULT_IDLE_SECONDS = 300;
  private static final long LEAST_IDLE_SECONDS = 5;
  private static final long MOST_IDLE_SECONDS = 600;

  /** A copy that cannot change. */
  public Player {
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
   * What it plays.
   *
   * @return the address
   */
  public String streamUrl() {
    return text("streamUrl");
  }

  /**
   * Where it plays.
   *
   * @return the name of the channel
   */
  public String channel() {
    return text("channelName");
  }

  /**
   * How loud it plays.
   *
   * @return 100 if nothing else was asked for
   */
  public long volume() {
    return Numbers.whole(Json.at(spec, "audioOptions.volume")).orElse(100L);
  }

  /**
   * Whether it pauses.
   *
   * @return false if nothing else was asked for
   */
  public boolean paused() {
    return Boolean.TRUE.equals(spec.get("isPause"));
  }

  /**
   * After how long without playing it ends, moved into the documented range as the service does.
   *
   * @return 5 to 600 s
   */
  public Duration idleTimeout() {
    long asked = Numbers.whole(spec.get("idleTimeout")).orElse(DEFAULT_IDLE_SECONDS);
    return Duration.ofSeconds(Math.min(MOST_IDLE_SECONDS, Math.max(LEAST_IDLE_SECONDS, asked)));
  }

  /**
   * What it is doing. An address whose host ends in {@code .invalid} can never be reached.
   *
   * @param now the time
   * @param connecting how long a player takes to connect
   * @return {@code idle}, {@code connecting}, {@code running} or {@code failed}
   */
  public String state(Instant now, Duration connecting) {
    if (now.isBefore(begins())) {
      return "idle";
    }
    if (now.isBefore(begins().plus(connecting))) {
      return "connecting";
    }
    return StreamUrl.isUnreachable(streamUrl()) ? "failed" : "running";
  }

  /** Whether it has ended by itself: it could not play for longer than it may be idle. */
  boolean hasEnded(Instant now, Duration connecting) {
    return state(now, connecting).equals("failed")
        && !now.isBefore(begins().plus(connecting).plus(idleTimeout()));
  }

  /** When it begins to play: at the asked time if that was to come, else at its creation. */
  private Instant begins() {
    long asked = Numbers.whole(spec.get("playTs")).orElse(0L);
    Instant at = Instant.ofEpochSecond(asked);
    return at.isAfter(created) ? at : created;
  }

  private String text(String path) {
    return spec.get(path) instanceof String text ? text : "";
  }

  Player updated(Map<String, @Nullable Object> newSpec, long newSequence) {
    return new Player(id, number, region, newSpec, created, newSequence);
  }
}
