package io.github.agoraflux.analytics;

import io.github.agoraflux.json.UnreadableJsonException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item whose fields are named after what was asked for. What does not have the documented form
 * is an {@link UnreadableJsonException}.
 *
 * @param fields the fields
 */
record Row(Map<String, @Nullable Object> fields) {

  private static final int MOST_DIGITS = 64;

  static List<Row> of(List<Map<String, @Nullable Object>> items) {
    return items.stream().map(Row::new).toList();
  }

  /** A number, also if it is written as text; null if there is none. */
  @Nullable Double number(String name) {
    Object value = fields.get(name);
    if (value == null) {
      return null;
    }
    double number = value instanceof Number known ? known.doubleValue() : parsed(name, value);
    if (!Double.isFinite(number)) {
      throw unreadable(name);
    }
    return number;
  }

  private static double parsed(String name, Object value) {
    if (!(value instanceof String text) || text.length() > MOST_DIGITS) {
      throw unreadable(name);
    }
    try {
      return new BigDecimal(text.strip()).doubleValue();
    } catch (NumberFormatException noNumber) {
      throw unreadable(name);
    }
  }

  /** A whole number that must be there. */
  long whole(String name) {
    Double number = number(name);
    if (number == null || number != Math.rint(number) || Math.abs(number) > Long.MAX_VALUE) {
      throw unreadable(name);
    }
    return number.longValue();
  }

  /** A Unix time in seconds that must be there. */
  Instant instant(String name) {
    long seconds = whole(name);
    try {
      return Instant.ofEpochSecond(seconds);
    } catch (DateTimeException tooFar) {
      throw unreadable(name);
    }
  }

  /** The value of a dimension under either of its names; null if there is none. */
  @Nullable String text(Dimension dimension) {
    Object value = fields.getOrDefault(dimension.value(), fields.get(dimension.otherName()));
    return value == null ? null : String.valueOf(value);
  }

  /** The value of a dimension, which must be there. */
  String requiredText(Dimension dimension) {
    String text = text(dimension);
    if (text == null) {
      throw unreadable(dimension.value());
    }
    return text;
  }

  /** Items within this one. */
  List<Row> rows(String name) {
    if (!(fields.get(name) instanceof List<?> items)) {
      throw unreadable(name);
    }
    return items.stream().map(item -> row(name, item)).toList();
  }

  private static Row row(String name, @Nullable Object item) {
    if (!(item instanceof Map<?, ?> map)) {
      throw unreadable(name);
    }
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    map.forEach((key, value) -> named.put(String.valueOf(key), value));
    return new Row(named);
  }

  private static UnreadableJsonException unreadable(String name) {
    return new UnreadableJsonException("it does not have the documented form at data." + name);
  }
}
