package io.github.agoraflux.simulator.mediagateway;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Ids;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What Media Gateway has in one region of a project: keys, templates and streams. */
public final class Ingress {

  private final InstantSource clock;
  private final Map<String, IssuedKey> keys = new ConcurrentHashMap<>();
  private final Map<String, PushedStream> streams = new ConcurrentHashMap<>();
  private final Map<String, Map<String, @Nullable Object>> templates =
      new ConcurrentSkipListMap<>();
  private final AtomicReference<Map<String, @Nullable Object>> global =
      new AtomicReference<Map<String, @Nullable Object>>(Json.object());

  Ingress(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Lets an encoder push a stream, for ever: when it is disconnected it connects anew at once, as
   * encoders do, which succeeds as long as its key is good.
   *
   * @param key the stream key
   * @return the stream, or nothing if there is no such key or it has expired
   */
  public Optional<PushedStream> push(String key) {
    return key(key).filter(known -> known.isGood(clock.instant())).map(this::begin);
  }

  /**
   * A stream key.
   *
   * @param key the key
   * @return what it is for, or nothing if there is none
   */
  public Optional<IssuedKey> key(String key) {
    return Optional.ofNullable(keys.get(key));
  }

  /**
   * Every stream that is pushed.
   *
   * @return the streams, in no order
   */
  public Collection<PushedStream> streams() {
    return List.copyOf(streams.values());
  }

  /**
   * A stream that is pushed.
   *
   * @param sid its id
   * @return the stream, or nothing if it is not pushed any more
   */
  public Optional<PushedStream> stream(String sid) {
    return Optional.ofNullable(streams.get(sid));
  }

  /**
   * The templates.
   *
   * @return the settings of each by its id
   */
  public Map<String, Map<String, @Nullable Object>> templates() {
    return Map.copyOf(templates);
  }

  /**
   * What holds for streams whose key names no template.
   *
   * @return the default template or the transcoding that was set, empty if neither was
   */
  public Map<String, @Nullable Object> global() {
    return global.get();
  }

  void add(IssuedKey key) {
    keys.put(key.key(), key);
  }

  boolean destroy(String key) {
    return keys.remove(key) != null;
  }

  boolean mute(String sid, boolean video, boolean audio) {
    return streams.computeIfPresent(sid, (same, stream) -> stream.muted(video, audio)) != null;
  }

  /** Disconnects a stream, whose encoder connects anew at once. */
  boolean disconnect(String sid) {
    PushedStream gone = streams.remove(sid);
    if (gone != null) {
      push(gone.key());
    }
    return gone != null;
  }

  void putTemplate(String id, Map<String, @Nullable Object> settings) {
    templates.put(id, settings);
  }

  boolean changeTemplate(String id, UnaryOperator<Map<String, @Nullable Object>> change) {
    Map<String, @Nullable Object> known = templates.get(id);
    return known != null && templates.replace(id, known, change.apply(known));
  }

  boolean deleteTemplate(String id) {
    return templates.remove(id) != null;
  }

  boolean hasTemplate(String id) {
    return templates.containsKey(id);
  }

  @Nullable Map<String, @Nullable Object> template(String id) {
    return templates.get(id);
  }

  void setGlobal(Map<String, @Nullable Object> settings) {
    global.set(settings);
  }

  private PushedStream begin(IssuedKey key) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    String channel = key.channel().isEmpty() ? "GR-" + random.nextInt(1000, 10_000) : key.channel();
    String uid = key.uid().matches("0*") ? Long.toString(random.nextLong(1, 1L << 32)) : key.uid();
    PushedStream stream =
        new PushedStream(
            Ids.uuid().toString(), key.key(), channel, uid, clock.instant(), false, false);
    streams.put(stream.sid(), stream);
    return stream;
  }
}
