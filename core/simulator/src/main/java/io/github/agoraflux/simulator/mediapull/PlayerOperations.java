package io.github.agoraflux.simulator.mediapull;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Merge;
import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.json.Shape;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.MessageErrors;
import io.github.agoraflux.simulator.product.Refusal;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The four verbs on players. */
final class PlayerOperations {

  private static final int DEFAULT_PAGE = 200;
  private static final int LARGEST_PAGE = 500;
  private static final String FILTER = "channelName eq ";
  private static final Duration EARLIEST = Duration.ofDays(1);
  private static final Duration LATEST = Duration.ofMinutes(5);
  private static final Answer QUOTA_EXCEEDED =
      MessageErrors.message(429, "Resources quota limit exceeded.");
  private static final Shape ANY_PLAYER = Shape.object(Shape.required("player", Shape.object()));
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final String IPV4 = OCTET + "(\\." + OCTET + "){3}";

  private final InstantSource clock;
  private final PlayerViews views;
  private final Function<String, Players> projects;

  PlayerOperations(InstantSource clock, PlayerViews views, Function<String, Players> projects) {
    this.clock = clock;
    this.views = views;
    this.projects = projects;
  }

  Answer create(Call call) {
    String region = region(call);
    String hint = call.query("streamIp");
    if (hint != null && !hint.matches(IPV4)) {
      throw call.invalid("streamIp");
    }
    Map<String, @Nullable Object> spec = player(call);
    call.check(spec, PlayerShape.PLAYER);
    Instant now = clock.instant();
    checkBegin(call, spec, now);
    Players players = players(call);
    String name = spec.get("name") instanceof String text ? text : "";
    if (players.findByName(name).isPresent()) {
      throw conflict(call, name);
    }
    if (players.isFull()) {
      throw new Refusal(QUOTA_EXCEEDED);
    }
    Player made = players.add(region, now, withUser(spec)).orElseThrow(() -> conflict(call, name));
    return Answer.json(200, Json.write(views.brief(made)))
        .header("X-Resource-ID", made.id())
        .acted();
  }

  Answer update(Call call) {
    Player known = known(call);
    long sequence = call.requiredNumber("sequence");
    Map<String, @Nullable Object> patch = player(call);
    call.check(patch, PlayerShape.PATCH);
    AtomicBoolean applied = new AtomicBoolean();
    players(call)
        .change(
            known.id(),
            player -> {
              applied.set(sequence > player.sequence());
              return applied.get()
                  ? player.updated(Merge.over(player.spec(), patch), sequence)
                  : player;
            });
    Answer done = Answer.empty(200).header("X-Resource-ID", known.id());
    return applied.get() ? done.acted() : done;
  }

  Answer delete(Call call) {
    Player known = known(call);
    if (!players(call).destroy(known.id())) {
      throw gone(call);
    }
    return Answer.empty(200).header("X-Resource-ID", known.id()).acted();
  }

  Answer list(Call call) {
    List<Player> all = players(call).listed(channel(call));
    long from = token(call);
    int size = pageSize(call);
    List<Player> rest = all.stream().filter(player -> player.number() >= from).toList();
    List<Player> page = rest.subList(0, Math.min(size, rest.size()));
    String next = rest.size() > size ? Long.toHexString(rest.get(size).number()) : "";
    return Answer.json(200, Json.write(views.page(page, all.size(), next)));
  }

  private static @Nullable String channel(Call call) {
    String filter = call.query("filter");
    if (filter == null) {
      return null;
    }
    if (!filter.startsWith(FILTER)) {
      throw call.invalid("filter");
    }
    return filter.substring(FILTER.length());
  }

  private static int pageSize(Call call) {
    return (int) call.number("pageSize", DEFAULT_PAGE, 1, LARGEST_PAGE);
  }

  private static long token(Call call) {
    String token = call.query("pageToken");
    if (token == null || token.isEmpty()) {
      return 0;
    }
    if (!token.matches("[0-9a-f]{1,15}")) {
      throw call.invalid("pageToken");
    }
    return Long.parseLong(token, 16);
  }

  /** 0 stands for now, as if it were not given. */
  private static void checkBegin(Call call, Map<String, @Nullable Object> spec, Instant now) {
    long asked = Numbers.whole(spec.get("playTs")).orElse(0L);
    Instant at = Instant.ofEpochSecond(Math.min(asked, Integer.MAX_VALUE * 2L));
    if (asked != 0 && (at.isBefore(now.minus(EARLIEST)) || at.isAfter(now.plus(LATEST)))) {
      throw call.invalid("playTs");
    }
  }

  /** Chooses a user where the request leaves that to the service. */
  private static Map<String, @Nullable Object> withUser(Map<String, @Nullable Object> spec) {
    if (Numbers.whole(spec.get("uid")).filter(uid -> uid == 0).isEmpty()) {
      return spec;
    }
    Map<String, @Nullable Object> chosen = new LinkedHashMap<>(spec);
    chosen.put("uid", ThreadLocalRandom.current().nextLong(1, 0x1_0000_0000L));
    return chosen;
  }

  private static Map<String, @Nullable Object> player(Call call) {
    return Json.asObject(call.body(ANY_PLAYER).get("player")).orElseThrow();
  }

  private Refusal conflict(Call call, String name) {
    Answer taken = call.errors().of(409);
    return new Refusal(
        players(call)
            .findByName(name)
            .map(holder -> taken.header("X-Resource-ID", holder.id()))
            .orElse(taken));
  }

  private Player known(Call call) {
    String region = region(call);
    return players(call)
        .find(call.variable("id"))
        .filter(player -> player.region().equals(region))
        .orElseThrow(() -> gone(call));
  }

  private static String region(Call call) {
    String region = call.variable("region");
    if (!List.of("cn", "ap", "na", "eu").contains(region)) {
      throw gone(call);
    }
    return region;
  }

  private Players players(Call call) {
    return projects.apply(call.appId());
  }

  private static Refusal gone(Call call) {
    return new Refusal(call.errors().of(404));
  }
}
