package io.github.agoraflux.simulator.speechtotext;

import io.github.agoraflux.simulator.speechtotext.Transcription.End;
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

/** The agents of a project, or its tasks; those that have ended are remembered. */
public final class Transcriptions {

  private final InstantSource clock;
  private final ConcurrentMap<Long, Transcription> all = new ConcurrentSkipListMap<>();
  private final ConcurrentMap<String, Long> numbers = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, String> ids = new ConcurrentHashMap<>();
  private final AtomicLong next = new AtomicLong(1);

  Transcriptions(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param id its ID
   * @return what it is now, or nothing if there never was one
   */
  public Optional<Transcription> find(String id) {
    return Optional.ofNullable(numbers.get(id)).map(all::get);
  }

  /**
   * All there were.
   *
   * @return those that run and those that have ended, the oldest first
   */
  public List<Transcription> all() {
    return List.copyOf(all.values());
  }

  /**
   * Those that go on.
   *
   * @return the oldest first
   */
  public List<Transcription> running() {
    return all.values().stream().filter(Transcription::isRunning).toList();
  }

  /**
   * Lets one end by itself.
   *
   * @param id its ID
   * @return whether there was one that ran
   */
  public boolean fail(String id) {
    return end(id, End.FAILED);
  }

  /** Starts one; nothing if the key has ever been used. */
  Optional<Transcription> start(String id, String key, Map<String, @Nullable Object> spec) {
    if (ids.putIfAbsent(key, id) != null) {
      return Optional.empty();
    }
    long number = next.getAndIncrement();
    Transcription started = new Transcription(id, number, key, spec, clock.instant(), -1, End.NONE);
    all.put(number, started);
    numbers.put(id, number);
    return Optional.of(started);
  }

  Optional<Transcription> findByKey(String key) {
    return Optional.ofNullable(ids.get(key)).flatMap(this::find);
  }

  /** Ends one that runs. */
  boolean end(String id, End how) {
    return find(id).filter(Transcription::isRunning).isPresent()
        && change(id, each -> each.ended(how)).isPresent();
  }

  Optional<Transcription> change(String id, UnaryOperator<Transcription> change) {
    return Optional.ofNullable(numbers.get(id))
        .map(number -> all.computeIfPresent(number, (same, each) -> change.apply(each)));
  }
}
