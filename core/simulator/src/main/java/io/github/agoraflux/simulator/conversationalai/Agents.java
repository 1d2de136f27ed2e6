package io.github.agoraflux.simulator.conversationalai;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The agents of a project; those that have left are remembered. */
public final class Agents {

  private final InstantSource clock;
  private final ConcurrentMap<Long, TalkingAgent> all = new ConcurrentSkipListMap<>();
  private final ConcurrentMap<String, Long> numbers = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, String> ids = new ConcurrentHashMap<>();
  private final AtomicLong next = new AtomicLong(1);

  Agents(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * An agent.
   *
   * @param id its ID
   * @return what it is now, or nothing if there never was one
   */
  public Optional<TalkingAgent> find(String id) {
    return Optional.ofNullable(numbers.get(id)).map(all::get);
  }

  /**
   * All there were.
   *
   * @return those that run and those that have left, the oldest first
   */
  public List<TalkingAgent> all() {
    return List.copyOf(all.values());
  }

  /**
   * Those that go on.
   *
   * @return the oldest first
   */
  public List<TalkingAgent> running() {
    return all.values().stream().filter(TalkingAgent::isRunning).toList();
  }

  /**
   * Lets an agent leave by itself.
   *
   * @param id its ID
   * @return whether there was one that ran
   */
  public boolean fail(String id) {
    return change(id, agent -> agent.left(clock.instant(), true)).isPresent();
  }

  /**
   * Sets what an agent is at.
   *
   * @param id its ID
   * @param activity what it is at
   * @return whether there was one that ran
   */
  public boolean does(String id, Activity activity) {
    return change(id, agent -> agent.at(activity)).isPresent();
  }

  /**
   * Lets its user say something, and the agent answer.
   *
   * @param id its ID
   * @param words what the user says
   * @param answer what the agent answers
   * @return whether there was one that ran
   */
  public boolean hears(String id, String words, String answer) {
    Instant now = clock.instant();
    TakenTurn turn =
        TakenTurn.of(
            now,
            "voice_input",
            Json.object("speech_duration_ms", 1200, "interrupt_duration_ms", 160));
    return change(id, agent -> agent.said("user", words).said("assistant", answer).took(turn))
        .isPresent();
  }

  /** Starts one; nothing if the name has ever been used. */
  Optional<TalkingAgent> start(String name, Map<String, @Nullable Object> properties) {
    String id = Ids.hex();
    if (ids.putIfAbsent(name, id) != null) {
      return Optional.empty();
    }
    long number = next.getAndIncrement();
    TalkingAgent started = greeted(fresh(id, number, name, properties));
    all.put(number, started);
    numbers.put(id, number);
    return Optional.of(started);
  }

  private TalkingAgent fresh(
      String id, long number, String name, Map<String, @Nullable Object> properties) {
    return new TalkingAgent(
        id,
        number,
        name,
        properties,
        clock.instant(),
        null,
        false,
        Activity.LISTENING,
        List.of(),
        List.of());
  }

  private TalkingAgent greeted(TalkingAgent agent) {
    return Json.at(agent.properties(), "llm.greeting_message") instanceof String greeting
        ? agent
            .said("assistant", greeting)
            .took(TakenTurn.of(clock.instant(), "greeting", Json.object("greeting_nth", 1)))
        : agent;
  }

  Optional<TalkingAgent> findByName(String name) {
    return Optional.ofNullable(ids.get(name)).flatMap(this::find);
  }

  /** Changes one that runs. */
  Optional<TalkingAgent> change(String id, UnaryOperator<TalkingAgent> change) {
    return find(id)
        .filter(TalkingAgent::isRunning)
        .map(
            agent ->
                all.computeIfPresent(
                    agent.number(), (same, now) -> now.isRunning() ? change.apply(now) : now));
  }
}
