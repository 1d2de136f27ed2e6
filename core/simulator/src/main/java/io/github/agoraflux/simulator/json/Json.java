package io.github.agoraflux.simulator.json;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads and writes JSON as plain Java values: {@code Map}, {@code List}, {@code String}, {@code
 * Number}, {@code Boolean} and null.
 */
public final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /**
   * Reads a JSON object. Of a name that comes twice the last value counts.
   *
   * @param bytes UTF-8 text
   * @return the object, or nothing if the text is not one JSON object
   */
  public static Optional<Map<String, @Nullable Object>> readObject(byte[] bytes) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      return asObject(JsonReading.only(parser));
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  /**
   * Writes a value.
   *
   * @param value a value made of the types named above, with whole or exact numbers
   * @return compact JSON
   */
  public static String write(@Nullable Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      JsonWriting.value(json, value);
    }
    return text.toString();
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
  public static Optional<Map<String, @Nullable Object>> asObject(@Nullable Object value) {
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
  public static List<?> asArray(@Nullable Object value) {
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
