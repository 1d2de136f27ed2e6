package io.github.agoraflux.simulator.conversationalai;

import io.github.agoraflux.simulator.json.Json;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A turn of a conversation.
 *
 * @param start when it began
 * @param type what began it
 * @param about what there is to say about its start
 * @param end when it ended
 * @param cause what interrupted it, null if nothing did
 */
public record TakenTurn(
    Instant start,
    String type,
    Map<String, @Nullable Object> about,
    Instant end,
    @Nullable String cause) {

  /** A copy that cannot change. */
  public TakenTurn {
    about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
  }

  static TakenTurn of(Instant at, String type, Map<String, @Nullable Object> about) {
    return new TakenTurn(at, type, about, at, null);
  }

  TakenTurn interrupted(Instant at, String by) {
    return new TakenTurn(start, type, about, at, by);
  }

  Map<String, @Nullable Object> told(TalkingAgent agent, int number) {
    return Json.object(
        "agent_id",
        agent.id(),
        "channel",
        agent.channel(),
        "turn_id",
        number,
        "start",
        Json.object("start_at", start.toEpochMilli(), "type", type, "metadata", about),
        "end",
        Json.object(
            "end_at",
            end.toEpochMilli(),
            "type",
            cause == null ? "ok" : "interrupted",
            "metadata",
            cause == null
                ? Json.object("playback_duration_ms", end.toEpochMilli() - start.toEpochMilli())
                : Json.object("caused_by", cause, "transport", "http")));
  }
}
