package io.github.agoraflux.simulator.mediapull;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Ids;
import io.github.agoraflux.simulator.seed.SeedName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The cloud players of a project, the oldest first. */
public final class Players {

  /** How long a new player takes to appear in a list. */
  public static final Duration UNTIL_LISTED = Duration.ofSeconds(10);

  private static final int MOST = 50;
  private static final SeedName SEED = new SeedName("player-");
  private static final SeedName SEED_CHANNEL = new SeedName("channel-");
  private static final Duration SEED_AGE = Duration.ofHours(1);

  private final InstantSource clock;
  private final Duration connecting;
  private final ConcurrentNavigableMap<Long, Player> byNumber = new ConcurrentSkipListMap<>();
  private final Map<String, Long> numbersById = new ConcurrentHashMap<>();
  private final Map<String, String> idsByName = new ConcurrentHashMap<>();
  private final AtomicLong last = new AtomicLong();
  private final AtomicInteger most = new AtomicInteger(MOST);

  Players(InstantSource clock, Duration connecting) {
    this.clock = clock;
    this.connecting = connecting;
  }

  /**
   * Adds players named {@code player-00001} and on, each in a channel {@code channel-00001} and on,
   * which run since an hour ago.
   *
   * @param count how many
   */
  public void seed(int count) {
    Instant created = clock.instant().minus(SEED_AGE);
    for (int i = 1; i <= count; i++) {
      String channel = SEED_CHANNEL.of(i);
      String url = "rtmp://example.agora.io/live/" + channel;
      add(
          "na",
          created,
          Json.object(
              "name", SEED.of(i), "streamUrl", url, "channelName", channel, "uid", (long) i));
    }
  }

  /**
   * Limits how many players there may be at the same time.
   *
   * @param count how many; 50 at first
   */
  public void limit(int count) {
    most.set(count);
  }

  /**
   * A player.
   *
   * @param id its ID
   * @return the player as it is now, or nothing if there is none
   */
  public Optional<Player> find(String id) {
    endIdle();
    return Optional.ofNullable(numbersById.get(id)).map(byNumber::get);
  }

  /**
   * A player.
   *
   * @param name its name
   * @return the player as it is now, or nothing if there is none
   */
  public Optional<Player> findByName(String name) {
    endIdle();
    return Optional.ofNullable(idsByName.get(name)).flatMap(this::find);
  }

  /**
   * Every player, listed or not yet.
   *
   * @return the players, the oldest first
   */
  public List<Player> all() {
    endIdle();
    return List.copyOf(byNumber.values());
  }

  /**
   * How many players there are, listed or not yet.
   *
   * @return their number
   */
  public int size() {
    return all().size();
  }

  /**
   * Destroys a player.
   *
   * @param id its ID
   * @return whether there was one
   */
  public boolean destroy(String id) {
    Long number = numbersById.remove(id);
    Player gone = number == null ? null : byNumber.remove(number);
    if (gone != null) {
      idsByName.remove(gone.name(), id);
    }
    return gone != null;
  }

  boolean isFull() {
    return size() >= most.get();
  }

  /** The players that a list shows; of one channel, if it is given. */
  List<Player> listed(@Nullable String channel) {
    Instant now = clock.instant();
    return all().stream()
        .filter(player -> !player.created().plus(UNTIL_LISTED).isAfter(now))
        .filter(player -> channel == null || player.channel().equals(channel))
        .toList();
  }

  /** Adds a player unless its name is taken; nothing if it is. */
  Optional<Player> add(String region, Instant created, Map<String, @Nullable Object> spec) {
    String id = Ids.hex();
    Player player = new Player(id, last.incrementAndGet(), region, spec, created, -1);
    endIdle();
    if (!player.name().isEmpty() && idsByName.putIfAbsent(player.name(), id) != null) {
      return Optional.empty();
    }
    byNumber.put(player.number(), player);
    numbersById.put(id, player.number());
    return Optional.of(player);
  }

  /** Changes a player, atomically; nothing if it does not exist. */
  Optional<Player> change(String id, UnaryOperator<Player> change) {
    return Optional.ofNullable(numbersById.get(id))
        .map(number -> byNumber.computeIfPresent(number, (same, known) -> change.apply(known)));
  }

  private void endIdle() {
    Instant now = clock.instant();
    byNumber.values().stream()
        .filter(player -> player.hasEnded(now, connecting))
        .map(Player::id)
        .forEach(this::destroy);
  }
}
