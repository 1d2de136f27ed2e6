package io.github.agoraflux.value;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields that Agora added after this library was released. A request record carries them in a map
 * component named {@code extra}, by their name on the wire and annotated with {@code
 * com.fasterxml.jackson.annotation.JsonAnyGetter}, so that they are sent beside the fields it
 * knows.
 *
 * <p>A value is whatever JSON has: a string, number, boolean, list, map, or null for JSON null. A
 * {@link Secret} among them is sent in clear and printed as {@code ***}.
 */
public final class ExtraFields {

  private ExtraFields() {}

  /**
   * Copies fields that a builder may not have been given.
   *
   * @param fields the fields or null
   * @return an immutable copy in the same order, empty for null
   */
  public static Map<String, Object> copyOf(@Nullable Map<String, Object> fields) {
    return fields == null || fields.isEmpty()
        ? Map.of()
        : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /**
   * Requires that no field stands beside itself: what a record has a component for is to be given
   * there.
   *
   * @param field the map's name as the caller knows it
   * @param fields the fields
   * @param record the record that carries them on the wire
   * @throws IllegalArgumentException if the record has one of them, or a name is blank
   */
  public static void check(
      String field, Map<String, Object> fields, Class<? extends Record> record) {
    for (String name : fields.keySet()) {
      Check.notBlank(field, name);
      boolean known =
          Arrays.stream(record.getRecordComponents())
              .map(RecordComponent::getAccessor)
              .anyMatch(accessor -> name.equals(wireName(accessor)));
      Check.that(!known, field, "hold only fields without a component of their own", name);
    }
  }

  /** The map itself has no name there: its fields have. */
  private static @Nullable String wireName(Method accessor) {
    if (accessor.isAnnotationPresent(JsonAnyGetter.class)) {
      return null;
    }
    JsonProperty renamed = accessor.getAnnotation(JsonProperty.class);
    return renamed == null || renamed.value().isEmpty() ? accessor.getName() : renamed.value();
  }
}
