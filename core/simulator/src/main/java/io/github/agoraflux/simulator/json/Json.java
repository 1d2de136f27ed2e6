package io.github.agoraflux.simulator.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes JSON as plain Java values: {@code Map}, {@code List}, {@code String}, {@code
 * Number}, {@code Boolean} and null.
 */
public final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final ObjectReader READER = MAPPER.readerFor(Object.class);

  private Json() {}

  /**
   * Lets Jackson meet every type it will have to write. It does that behind a lock, which an event
   * loop must not wait for.
   */
  public static void prepare() {
    Map<String, @Nullable Object> every =
        object("text", "", "int", 1, "long", 1L, "double", 1.5, "yes", true, "nothing", null);
    every.put("list", List.of("", 1, 1L, Map.of("nested", "")));
    every.put("big", new BigInteger("1"));
    every.put("exact", new BigDecimal("1.5"));
    READER.readValue(write(every));
    write(new ArrayList<>(every.values()));
  }

  /**
   * Reads a JSON object.
   *
   * @param bytes UTF-8 text
   * @return the object, or nothing if the text is not JSON or not an object
   */
  public static Optional<Map<String, @Nullable Object>> readObject(byte[] bytes) {
    try {
      return object(READER.<@Nullable Object>readValue(bytes));
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  /**
   * Writes a value.
   *
   * @param value any value made of the types named above
   * @return compact JSON
   */
  public static String write(@Nullable Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /**
   * Makes an object out of names and values in turn.
   *
   * @param namesAndValues a name, its value, a name, its value, and so on
   * @return the object, in that order
   */
  public static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return object;
  }

  /**
   * Sees a value as an object.
   *
   * @param value any value
   * @return the object, or nothing if the value is another kind of value
   */
  public static Optional<Map<String, @Nullable Object>> object(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    map.forEach((name, member) -> object.put(String.valueOf(name), member));
    return Optional.of(object);
  }

  /**
   * Sees a value as an array.
   *
   * @param value any value
   * @return its elements, or none if the value is another kind of value
   */
  public static List<?> array(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  /**
   * Follows a dotted path through nested objects.
   *
   * @param value where to begin
   * @param path member names with dots between them
   * @return the value found, or null if there is none
   */
  public static @Nullable Object at(@Nullable Object value, String path) {
    @Nullable Object here = value;
    for (String name : path.split("\\.", -1)) {
      here = here instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return here;
  }
}
