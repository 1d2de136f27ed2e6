package io.github.agoraflux.simulator.classroom;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recording of a classroom, at one moment.
 *
 * @param id its id
 * @param sid its session of Cloud Recording
 * @param resourceId its resource of Cloud Recording
 * @param web whether a web page is recorded
 * @param onHold whether it is paused
 * @param begun when it began
 * @param longest how long it may last
 * @param stopped when it was stopped, null if nobody did
 */
public record Recording(
    String id,
    String sid,
    String resourceId,
    boolean web,
    boolean onHold,
    Instant begun,
    Duration longest,
    @Nullable Instant stopped) {

  static Recording begin(boolean web, boolean onHold, Instant now, Duration longest) {
    return new Recording(Ids.hex(), Ids.hex(), Ids.hex(), web, onHold, now, longest, null);
  }

  /**
   * When it ended.
   *
   * @param now the time
   * @return the time it was stopped or had lasted as long as it may; null if it goes on
   */
  public @Nullable Instant ended(Instant now) {
    Instant last = begun.plus(longest);
    return stopped == null && !now.isBefore(last) ? last : stopped;
  }

  Recording stopped(Instant now) {
    return new Recording(id, sid, resourceId, web, onHold, begun, longest, now);
  }

  Recording onHold(boolean now) {
    return new Recording(id, sid, resourceId, web, now, begun, longest, stopped);
  }

  Map<String, @Nullable Object> state(int state) {
    Map<String, @Nullable Object> view = Json.object("recordId", id, "sid", sid);
    if (state == 1) {
      view.put("resourceId", resourceId);
    }
    view.put("state", state);
    view.put("startTime", begun.toEpochMilli());
    return view;
  }

  Map<String, @Nullable Object> view(String appId, String room, Instant now) {
    Instant ended = ended(now);
    Map<String, @Nullable Object> view =
        Json.object("recordId", id, "appId", appId, "roomUuid", room);
    view.put("startTime", begun.toEpochMilli());
    if (ended != null) {
      view.put("endTime", ended.toEpochMilli());
    }
    view.putAll(
        Json.object(
            "resourceId",
            resourceId,
            "sid",
            sid,
            "recordUid",
            "1",
            "type",
            web ? 3 : 2,
            "status",
            ended == null ? 1 : 2,
            "url",
            "scenario/recording/" + room + "/" + id + ".m3u8"));
    view.put("recordDetails", web ? List.of(Json.object("url", id + ".mp4")) : List.of());
    return view;
  }
}
