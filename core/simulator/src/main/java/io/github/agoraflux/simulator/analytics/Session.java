package io.github.agoraflux.simulator.analytics;

import io.github.agoraflux.simulator.product.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A user's stay in a call, or an attempt to join that failed.
 *
 * @param sid its id
 * @param uid the user ID
 * @param product {@code Native} or {@code WebRTC}
 * @param traits what the user has in common with others, by dimension: {@code country}, {@code
 *     region}, {@code net}, {@code sdk}, {@code os}, {@code device}
 * @param video whether there was video beside the audio
 * @param joined when the user joined
 * @param left when the user left, or null
 * @param joinTook how long joining took; null if it failed
 * @param troubles what went wrong
 * @param samples what was measured
 */
public record Session(
    String sid,
    long uid,
    String product,
    Map<String, String> traits,
    boolean video,
    Instant joined,
    @Nullable Instant left,
    @Nullable Duration joinTook,
    List<Trouble> troubles,
    List<Sample> samples) {

  private static final Duration QUICKLY = Duration.ofSeconds(1);

  /** Copies that cannot change. */
  public Session {
    traits = Map.copyOf(traits);
    troubles = List.copyOf(troubles);
    samples = List.copyOf(samples);
  }

  /**
   * A stay with audio and video over the SDK for apps, joined within a second.
   *
   * @param uid the user ID
   * @param joined when the user joined
   * @param left when the user left, or null
   * @return the session
   */
  public static Session of(long uid, Instant joined, @Nullable Instant left) {
    return new Session(
        Ids.hex().toUpperCase(Locale.ROOT),
        uid,
        "Native",
        Map.of("os", "Android", "net", "WIFI"),
        true,
        joined,
        left,
        QUICKLY,
        List.of(),
        List.of());
  }

  /**
   * This session over the SDK for the web.
   *
   * @return the new session
   */
  public Session onTheWeb() {
    return new Session(
        sid, uid, "WebRTC", traits, video, joined, left, joinTook, troubles, samples);
  }

  /**
   * This session without video.
   *
   * @return the new session
   */
  public Session audioOnly() {
    return new Session(sid, uid, product, traits, false, joined, left, joinTook, troubles, samples);
  }

  /**
   * This session with a trait.
   *
   * @param dimension such as {@code country}
   * @param value such as {@code China}
   * @return the new session
   */
  public Session with(String dimension, String value) {
    Map<String, String> more = new TreeMap<>(traits);
    more.put(dimension, value);
    return new Session(sid, uid, product, more, video, joined, left, joinTook, troubles, samples);
  }

  /**
   * This session after another time of joining.
   *
   * @param took how long it took; null for an attempt that failed
   * @return the new session
   */
  public Session joining(@Nullable Duration took) {
    return new Session(sid, uid, product, traits, video, joined, left, took, troubles, samples);
  }

  /**
   * This session with troubles.
   *
   * @param all what went wrong
   * @return the new session
   */
  public Session troubled(Trouble... all) {
    return new Session(
        sid, uid, product, traits, video, joined, left, joinTook, List.of(all), samples);
  }

  /**
   * This session with measured values.
   *
   * @param all what was measured
   * @return the new session
   */
  public Session measured(Sample... all) {
    return new Session(
        sid, uid, product, traits, video, joined, left, joinTook, troubles, List.of(all));
  }

  boolean succeeded() {
    return joinTook != null;
  }
}
