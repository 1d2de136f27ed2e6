package io.github.agoraflux.simulator.mediapull;

import io.github.agoraflux.simulator.json.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How players are told. */
final class PlayerViews {

  private final InstantSource clock;
  private final Duration connecting;

  PlayerViews(InstantSource clock, Duration connecting) {
    this.clock = clock;
    this.connecting = connecting;
  }

  /** A player that was just created. */
  Map<String, @Nullable Object> brief(Player player) {
    Map<String, @Nullable Object> view = user(player);
    String user = "player." + view.keySet().iterator().next();
    addLife(view, player);
    return Json.object("player", view, "fields", user + ",player.id,player.createTs,player.status");
  }

  /** A page of a list. */
  Map<String, @Nullable Object> page(List<Player> players, int total, String next) {
    return Json.object(
        "totalSize",
        total,
        "players",
        players.stream().map(this::member).toList(),
        "fields",
        "player.name,player.streamUrl,player.channelName,player.uid,player.id,player.createTs,"
            + "player.status",
        "nextPageToken",
        next);
  }

  private Map<String, @Nullable Object> member(Player player) {
    Map<String, @Nullable Object> view =
        Json.object(
            "name", player.name(),
            "streamUrl", player.streamUrl(),
            "channelName", player.channel());
    view.putAll(user(player));
    addLife(view, player);
    return view;
  }

  private static Map<String, @Nullable Object> user(Player player) {
    Map<String, @Nullable Object> user = new LinkedHashMap<>();
    String field = player.spec().get("uid") == null ? "account" : "uid";
    user.put(field, player.spec().get(field));
    return user;
  }

  private void addLife(Map<String, @Nullable Object> view, Player player) {
    view.put("id", player.id());
    view.put("createTs", player.created().getEpochSecond());
    view.put("status", player.state(clock.instant(), connecting));
  }
}
