package io.github.agoraflux.simulator.signaling;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Who is online in a project and in which channels, what they were sent, and what is kept. */
public final class Conversations {

  static final int KEPT_EVENTS = 2000;

  private static final int OFFLINE_MESSAGES = 200;
  private static final int INBOX = 1000;
  private static final int HISTORY = 10_000;

  private final InstantSource clock;
  private final Set<String> online = ConcurrentHashMap.newKeySet();
  private final Map<String, Set<String>> members = new ConcurrentHashMap<>();
  private final Map<String, Backlog<Message>> inboxes = new ConcurrentHashMap<>();
  private final Map<String, Backlog<Message>> forOffline = new ConcurrentHashMap<>();
  private final Map<String, Backlog<Message>> histories = new ConcurrentHashMap<>();
  private final AtomicLong latestKept = new AtomicLong();
  private final Backlog<Event> userEvents = new Backlog<>(KEPT_EVENTS);
  private final Backlog<Event> channelEvents = new Backlog<>(KEPT_EVENTS);

  Conversations(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Logs a user in, who then gets what was kept meanwhile.
   *
   * @param user the user id
   */
  public void login(String user) {
    online.add(user);
    userEvents.add(event(null, user, "Login"));
    kept(forOffline, user, OFFLINE_MESSAGES)
        .take(OFFLINE_MESSAGES)
        .forEach(message -> kept(inboxes, user, INBOX).add(message));
  }

  /**
   * Logs a user out, who leaves every channel.
   *
   * @param user the user id
   */
  public void logout(String user) {
    members.keySet().forEach(channel -> leave(user, channel));
    online.remove(user);
    userEvents.add(event(null, user, "Logout"));
  }

  /**
   * Lets a user join a channel.
   *
   * @param user the user id
   * @param channel the channel's name
   */
  public void join(String user, String channel) {
    members.computeIfAbsent(channel, name -> ConcurrentHashMap.newKeySet()).add(user);
    channelEvents.add(event(channel, user, "Join"));
  }

  /**
   * Lets a user leave a channel; nothing happens if the user is not there.
   *
   * @param user the user id
   * @param channel the channel's name
   */
  public void leave(String user, String channel) {
    if (members.getOrDefault(channel, Set.of()).remove(user)) {
      channelEvents.add(event(channel, user, "Leave"));
    }
  }

  /**
   * What a user has received, from users and in channels.
   *
   * @param user the user id
   * @return the latest 1,000 messages, oldest first
   */
  public List<Message> inbox(String user) {
    return kept(inboxes, user, INBOX).all();
  }

  /** Sends to a user, and tells whether the user is online. */
  boolean send(Message message, boolean keepIfOffline) {
    String user = message.to();
    boolean present = online.contains(user);
    if (present) {
      kept(inboxes, user, INBOX).add(message);
    } else if (keepIfOffline) {
      kept(forOffline, user, OFFLINE_MESSAGES).add(message);
    }
    return present;
  }

  void publish(Message message) {
    members
        .getOrDefault(message.to(), Set.of())
        .forEach(user -> kept(inboxes, user, INBOX).add(message));
  }

  /** Keeps a message for later. No two have the same time, so that one can go on after any. */
  void keep(String channelType, Message message) {
    long now = message.at().toEpochMilli();
    long unique = latestKept.updateAndGet(latest -> Math.max(latest + 1, now));
    Instant at = Instant.ofEpochMilli(unique);
    kept(histories, channelType + '/' + message.to(), HISTORY)
        .add(new Message(message.from(), message.to(), message.payload(), at));
  }

  List<Message> history(String channelType, String channel) {
    return kept(histories, channelType + '/' + channel, HISTORY).all();
  }

  List<Event> takeUserEvents(int most) {
    return userEvents.take(most);
  }

  List<Event> takeChannelEvents(int most) {
    return channelEvents.take(most);
  }

  private Event event(@Nullable String channel, String user, String type) {
    return new Event(channel, user, type, clock.instant());
  }

  private static <T> Backlog<T> kept(Map<String, Backlog<T>> all, String owner, int limit) {
    return all.computeIfAbsent(owner, name -> new Backlog<>(limit));
  }
}
