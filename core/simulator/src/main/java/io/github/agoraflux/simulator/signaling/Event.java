package io.github.agoraflux.simulator.signaling;

import io.github.agoraflux.simulator.json.Json;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user has logged in or out, or joined or left a channel. */
record Event(@Nullable String channel, String user, String type, Instant at) {

  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = Json.object();
    if (channel != null) {
      json.put("group_id", channel);
    }
    json.put("user_id", user);
    json.put("type", type);
    json.put("ms", at.toEpochMilli());
    return json;
  }
}
