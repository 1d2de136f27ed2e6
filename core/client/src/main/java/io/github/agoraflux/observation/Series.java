package io.github.agoraflux.observation;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The key values of one operation's observations, at one host if that is told. Each set is sorted
 * once, and kept: there are as many as the metric has series.
 */
final class Series {

  private static final String NONE = "none";

  private final KeyValues begun;
  private final Map<Ending, KeyValues> ended = new ConcurrentHashMap<>();

  Series(Origin origin, String product) {
    KeyValues keys = KeyValues.of("operation", origin.operation(), "product", product);
    this.begun = origin.host() == null ? keys : keys.and("host", origin.host());
  }

  /** What is known when the observation begins. */
  KeyValues begun() {
    return begun;
  }

  /** What is known when it has ended. */
  KeyValues ended(Ending ending) {
    KeyValues known = ended.get(ending);
    return known == null ? ended.computeIfAbsent(ending, how -> begun.and(how.keys())) : known;
  }

  /**
   * What is observed.
   *
   * @param operation the operation's id
   * @param host where an attempt goes, {@code null} for a whole call
   */
  record Origin(String operation, @Nullable String host) {}

  /**
   * How an observation ended.
   *
   * @param outcome {@code success}, {@code cancelled} or the exception's name
   * @param status the HTTP status, {@code null} if none came
   */
  record Ending(String outcome, @Nullable Integer status) {

    KeyValues keys() {
      return KeyValues.of(
          KeyValue.of("outcome", outcome),
          KeyValue.of("status", status == null ? NONE : status.toString()));
    }
  }
}
