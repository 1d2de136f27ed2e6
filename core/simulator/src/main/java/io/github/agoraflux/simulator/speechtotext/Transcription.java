package io.github.agoraflux.simulator.speechtotext;

import io.github.agoraflux.simulator.agent.Agent;
import io.github.agoraflux.simulator.json.Json;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who writes down what is said, an agent or a task, at one moment.
 *
 * @param id its ID, 32 hexadecimal digits
 * @param number its place in the list
 * @param key what finds it besides: the name of an agent, the token of a task
 * @param spec what it does, as the request said
 * @param created when it was started
 * @param sequence the highest sequence number of an update, -1 before the first
 * @param end how it ended, if it has
 */
public record Transcription(
    String id,
    long number,
    String key,
    Map<String, @Nullable Object> spec,
    Instant created,
    long sequence,
    End end)
    implements Agent {

  /** How it ended. */
  public enum End {
    /** It goes on. */
    NONE,
    /** It was told to. */
    STOPPED,
    /** It ended by itself. */
    FAILED
  }

  /** A copy that cannot change. */
  public Transcription {
    spec = Collections.unmodifiableMap(new LinkedHashMap<>(spec));
  }

  /**
   * Whether it goes on.
   *
   * @return false if it has ended
   */
  public boolean isRunning() {
    return end == End.NONE;
  }

  @Override
  public String channel() {
    return String.valueOf(Json.at(spec, "rtcConfig.channelName"));
  }

  Transcription updated(Map<String, @Nullable Object> newSpec, long newSequence) {
    return new Transcription(id, number, key, newSpec, created, newSequence, end);
  }

  Transcription ended(End how) {
    return new Transcription(id, number, key, spec, created, sequence, how);
  }
}
