package io.github.agoraflux.simulator.classroom;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.product.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A classroom. What tests let its users do, clients would do. */
public final class Room {

  static final int STATE = 1;
  static final int CHAT = 3;
  static final int USERS = 20;
  static final int RECORDING = 1001;
  static final int RESOURCES = 1003;
  static final int REWARDS = 1101;
  static final int STAGE = 1501;
  static final int HANDS = 1502;

  private static final Duration LIFE = Duration.ofDays(5);
  private static final Duration AFTERLIFE = Duration.ofHours(1);

  /** How far the class has come, and since when. */
  record Progress(int state, Instant since) {}

  private final String id;
  private final Map<String, @Nullable Object> spec;
  private final InstantSource clock;
  private final BiConsumer<Room, RoomEvent> queue;
  private final Instant created;
  private final AtomicReference<Progress> progress;
  private final AtomicReference<Map<String, @Nullable Object>> properties;
  private final Map<String, AtomicReference<Map<String, @Nullable Object>>> applications =
      new ConcurrentHashMap<>();
  private final Map<String, User> users = new ConcurrentHashMap<>();
  private final Map<String, Instant> bans = new ConcurrentHashMap<>();
  private final Map<String, Map<String, @Nullable Object>> groups = new ConcurrentHashMap<>();
  private final List<Recording> recordings = new CopyOnWriteArrayList<>();
  private final Map<String, Resource> resources = new ConcurrentHashMap<>();
  private final List<RoomEvent> events = new CopyOnWriteArrayList<>();
  private final AtomicLong sequence = new AtomicLong();
  private final Widgets widgets = new Widgets(this);

  Room(
      String id,
      Map<String, @Nullable Object> spec,
      InstantSource clock,
      BiConsumer<Room, RoomEvent> queue) {
    this.id = id;
    this.spec = spec;
    this.clock = clock;
    this.queue = queue;
    this.created = clock.instant();
    this.progress = new AtomicReference<>(new Progress(0, created));
    this.properties =
        new AtomicReference<>(
            Json.asObject(Json.at(spec, "roomProperties.flexProps")).orElseGet(Json::object));
  }

  /**
   * Its id.
   *
   * @return the id
   */
  public String id() {
    return id;
  }

  /**
   * What it was created with.
   *
   * @return the body of the request
   */
  public Map<String, @Nullable Object> spec() {
    return spec;
  }

  /**
   * How far the class has come.
   *
   * @return 0 not started, 1 started, 2 ended, 3 closed
   */
  public int state() {
    return progress.get().state();
  }

  /**
   * Its own properties.
   *
   * @return the value of each key
   */
  public Map<String, @Nullable Object> properties() {
    return properties.get();
  }

  /**
   * The properties of an application that extends it.
   *
   * @param application the application's id
   * @return the value of each key, empty if there are none
   */
  public Map<String, @Nullable Object> properties(String application) {
    AtomicReference<Map<String, @Nullable Object>> known = applications.get(application);
    return known == null ? Json.object() : known.get();
  }

  /**
   * Its breakout rooms.
   *
   * @return each by its id
   */
  public Map<String, Map<String, @Nullable Object>> groups() {
    return Map.copyOf(groups);
  }

  /**
   * A user.
   *
   * @param user the id
   * @return the user, or nothing if nobody of that id was ever there
   */
  public Optional<User> user(String user) {
    return Optional.ofNullable(users.get(user));
  }

  /**
   * Its recordings.
   *
   * @return the oldest first
   */
  public List<Recording> recordings() {
    return recordings;
  }

  /**
   * What happened there.
   *
   * @return the events in order
   */
  public List<RoomEvent> events() {
    return events.stream().sorted(Comparator.comparingLong(RoomEvent::sequence)).toList();
  }

  /**
   * Its quizzes and polls.
   *
   * @return what teachers and students do with them
   */
  public Widgets widgets() {
    return widgets;
  }

  /**
   * Lets a user enter.
   *
   * @param user the id
   * @param name what the user is called
   * @param role 1 for a teacher, 2 for a student, 3 for an assistant
   * @return false if the user was kicked out and may not come back yet
   */
  public boolean enter(String user, String name, int role) {
    Instant now = clock.instant();
    Instant banned = bans.get(user);
    if (banned != null && now.isBefore(banned)) {
      return false;
    }
    User entered = new User(user, name, role, Ids.hex(), true, 0, Json.object(), now);
    User known = users.putIfAbsent(user, entered);
    if (known != null) {
      users.computeIfPresent(user, (same, old) -> old.online(true, now));
    }
    visit("onlineUsers", entered.visit(known == null ? 1 : 2, now));
    return true;
  }

  /**
   * Lets a user leave.
   *
   * @param user the id
   */
  public void leave(String user) {
    exit(user, 1);
  }

  /**
   * Lets a user say something in the chat.
   *
   * @param user the id of one who is there
   * @param message what is said
   */
  public void say(String user, String message) {
    happen(CHAT, Json.object("fromUser", actor(user), "message", message, "type", 1));
  }

  /**
   * Rewards a user.
   *
   * @param user the id of one who is there
   * @param rewards how many rewards more
   */
  public void reward(String user, int rewards) {
    Instant now = clock.instant();
    User rewarded = users.computeIfPresent(user, (same, old) -> old.rewarded(rewards, now));
    int total = rewarded == null ? rewards : rewarded.rewards();
    Map<String, @Nullable Object> detail =
        Json.object("userUuid", user, "changedReward", rewards, "totalReward", total);
    happen(
        REWARDS, Json.object("rewardDetails", List.of(detail), "updateTime", now.toEpochMilli()));
  }

  /**
   * Lets a user raise a hand.
   *
   * @param user the id
   */
  public void raiseHand(String user) {
    List<Object> hand = List.of(Json.object("userUuid", user, "payload", Json.object()));
    happen(
        HANDS,
        Json.object(
            "progressUsers", hand, "addProgressUsers", hand, "removeProgressUsers", List.of()));
  }

  /**
   * Lets a user on the stage.
   *
   * @param user the id
   */
  public void accept(String user) {
    List<Object> accepted = List.of(Json.object("userUuid", user));
    happen(
        STAGE,
        Json.object(
            "acceptedUsers", accepted,
            "addAcceptedUsers", accepted,
            "removeAcceptedUsers", List.of()));
  }

  /**
   * Lets anything happen, also of a kind that is not documented.
   *
   * @param cmd the kind
   * @param data what happens
   */
  public void happen(int cmd, Map<String, @Nullable Object> data) {
    RoomEvent event = new RoomEvent(id, cmd, sequence.incrementAndGet(), data);
    events.add(event);
    queue.accept(this, event);
  }

  Instant now() {
    return clock.instant();
  }

  Instant created() {
    return created;
  }

  /** Five days after its creation, or an hour after the end of the class. */
  Instant destroyedAt() {
    Progress now = progress.get();
    return now.state() >= 2 ? now.since().plus(AFTERLIFE) : created.plus(LIFE);
  }

  boolean advance(Progress from, int state) {
    return progress.compareAndSet(from, new Progress(state, clock.instant()));
  }

  Progress progress() {
    return progress.get();
  }

  void changeProperties(UnaryOperator<Map<String, @Nullable Object>> change) {
    properties.updateAndGet(change);
  }

  void changeProperties(String application, UnaryOperator<Map<String, @Nullable Object>> change) {
    applications
        .computeIfAbsent(
            application, same -> new AtomicReference<Map<String, @Nullable Object>>(Json.object()))
        .updateAndGet(change);
  }

  boolean changeProperties(User user, UnaryOperator<Map<String, @Nullable Object>> change) {
    Instant now = clock.instant();
    return users.computeIfPresent(
            user.id(), (same, old) -> old.with(change.apply(old.properties()), now))
        != null;
  }

  void kick(User user, long seconds) {
    if (seconds > 0) {
      bans.put(user.id(), clock.instant().plusSeconds(seconds));
    }
    exit(user.id(), 2);
  }

  void putGroup(String group, Map<String, @Nullable Object> room) {
    groups.put(group, room);
  }

  void removeGroups() {
    groups.clear();
  }

  /** The recording that goes on. */
  Optional<Recording> current() {
    Instant now = clock.instant();
    return recordings.stream().filter(each -> each.ended(now) == null).findFirst();
  }

  void begin(Recording recording) {
    recordings.add(recording);
    happen(RECORDING, recording.state(1));
  }

  void end(Recording recording) {
    recordings.replaceAll(
        each -> each.id().equals(recording.id()) ? each.stopped(clock.instant()) : each);
    happen(RECORDING, recording.state(2));
  }

  void hold(Recording recording, boolean onHold) {
    recordings.replaceAll(each -> each.id().equals(recording.id()) ? each.onHold(onHold) : each);
  }

  Map<String, Resource> resources() {
    return resources;
  }

  Map<String, @Nullable Object> actor(String user) {
    return user(user)
        .map(User::actor)
        .orElseThrow(() -> new IllegalArgumentException("nobody of that id was there: " + user));
  }

  long type() {
    return Numbers.whole(spec.get("roomType")).orElse(0L);
  }

  private void exit(String user, int type) {
    Instant now = clock.instant();
    User gone = users.computeIfPresent(user, (same, old) -> old.online(false, now));
    if (gone != null) {
      visit("offlineUsers", gone.visit(type, now));
    }
  }

  private void visit(String list, Map<String, @Nullable Object> visitor) {
    long total = users.values().stream().filter(User::online).count();
    happen(USERS, Json.object("total", total, list, List.of(visitor)));
  }
}
