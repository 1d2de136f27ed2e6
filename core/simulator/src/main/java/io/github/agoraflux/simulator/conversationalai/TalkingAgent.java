package io.github.agoraflux.simulator.conversationalai;

import io.github.agoraflux.simulator.agent.Agent;
import io.github.agoraflux.simulator.json.Json;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An agent at one moment.
 *
 * @param id its ID, 32 hexadecimal digits
 * @param number its place in the list
 * @param name its own name
 * @param properties what it does, as the request said
 * @param created when it was started
 * @param ended when it left, null before
 * @param failed whether it left by itself
 * @param activity what it is at
 * @param contents what was said, the oldest first
 * @param turns the turns, the oldest first
 */
public record TalkingAgent(
    String id,
    long number,
    String name,
    Map<String, @Nullable Object> properties,
    Instant created,
    @Nullable Instant ended,
    boolean failed,
    Activity activity,
    List<Map<String, @Nullable Object>> contents,
    List<TakenTurn> turns)
    implements Agent {

  /** A copy that cannot change. */
  public TalkingAgent {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    contents = List.copyOf(contents);
    turns = List.copyOf(turns);
  }

  /**
   * Whether it goes on.
   *
   * @return false if it has left
   */
  public boolean isRunning() {
    return ended == null;
  }

  @Override
  public String channel() {
    return String.valueOf(properties.get("channel"));
  }

  TalkingAgent updated(Map<String, @Nullable Object> newProperties) {
    return new TalkingAgent(
        id, number, name, newProperties, created, ended, failed, activity, contents, turns);
  }

  TalkingAgent left(Instant at, boolean byItself) {
    return new TalkingAgent(
        id, number, name, properties, created, at, byItself, activity, contents, turns);
  }

  TalkingAgent at(Activity now) {
    return new TalkingAgent(
        id, number, name, properties, created, ended, failed, now, contents, turns);
  }

  /** Somebody says something. */
  TalkingAgent said(String role, String text) {
    List<Map<String, @Nullable Object>> more =
        Stream.concat(contents.stream(), Stream.of(Json.object("role", role, "content", text)))
            .toList();
    return new TalkingAgent(
        id, number, name, properties, created, ended, failed, activity, more, turns);
  }

  /** A turn that is over. */
  TalkingAgent took(TakenTurn turn) {
    List<TakenTurn> more = Stream.concat(turns.stream(), Stream.of(turn)).toList();
    return new TalkingAgent(
        id, number, name, properties, created, ended, failed, activity, contents, more);
  }

  /** The last turn, cut short. */
  TalkingAgent interrupted(Instant at, String cause) {
    if (turns.isEmpty()) {
      return this;
    }
    int last = turns.size() - 1;
    List<TakenTurn> changed =
        Stream.concat(
                turns.subList(0, last).stream(), Stream.of(turns.get(last).interrupted(at, cause)))
            .toList();
    return new TalkingAgent(
        id, number, name, properties, created, ended, failed, activity, contents, changed);
  }
}
