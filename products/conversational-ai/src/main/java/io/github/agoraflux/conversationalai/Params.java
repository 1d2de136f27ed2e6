package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.Secret;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor is told, in the vendor's own names: an open object, sent as it is. Keys hide in
 * such objects, so a text whose name has one of the words {@code key}, {@code secret}, {@code
 * token}, {@code credential}, {@code credentials}, {@code password}, {@code auth}, {@code
 * authorization} or {@code cookie} in it, such as {@code api_key}, at whatever depth, becomes a
 * {@link Secret}: it is sent in clear and printed as {@code ***}. Wrap what is secret under another
 * name yourself.
 *
 * @param values whatever JSON has, {@link Secret}s and further {@code Params}, by their name on the
 *     wire
 */
public record Params(@JsonAnyGetter Map<String, Object> values) {

  private static final Params NONE = new Params(Map.of());
  private static final Set<String> TELLTALES =
      Set.of(
          "key",
          "apikey",
          "secret",
          "token",
          "credential",
          "credentials",
          "password",
          "auth",
          "authorization",
          "cookie");

  /**
   * Copies, and wraps what looks like a secret.
   *
   * @throws IllegalArgumentException if a name is blank
   */
  public Params {
    values.keySet().forEach(name -> Check.notBlank("params", name));
    values = redacted(values);
  }

  /**
   * No parameters.
   *
   * @return an empty object
   */
  public static Params none() {
    return NONE;
  }

  /**
   * Those of a map.
   *
   * @param values the parameters by their name on the wire
   * @return the object
   * @throws IllegalArgumentException if a name is blank
   */
  public static Params of(Map<String, Object> values) {
    return new Params(values);
  }

  /**
   * The same with one more, or another value for one.
   *
   * @param name its name on the wire
   * @param value its value: whatever JSON has, or a {@link Secret}
   * @return a new object
   * @throws IllegalArgumentException if the name is blank
   */
  public Params with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Params(more);
  }

  /** The same with one more, if there is one. */
  Params withOptional(String name, @Nullable Object value) {
    return value == null ? this : with(name, value);
  }

  private static Map<String, Object> redacted(Map<?, ?> values) {
    Map<String, Object> safe = new LinkedHashMap<>();
    values.forEach((name, value) -> safe.put(String.valueOf(name), redacted(name, value)));
    return ExtraFields.copyOf(safe);
  }

  @SuppressWarnings("NullAway") // JSON null is among what a map may hold
  private static Object redacted(Object name, @Nullable Object value) {
    if (value instanceof Map<?, ?> nested) {
      return redacted(nested);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(each -> redacted(name, each)).toList();
    }
    boolean secret = value instanceof String text && !text.isBlank() && isTelltale(name);
    return secret ? Secret.of(String.valueOf(value)) : value;
  }

  private static boolean isTelltale(Object name) {
    String words = String.valueOf(name).replaceAll("([a-z0-9])([A-Z])", "$1_$2");
    return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1))
        .anyMatch(TELLTALES::contains);
  }
}
