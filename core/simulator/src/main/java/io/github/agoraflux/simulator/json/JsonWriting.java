package io.github.agoraflux.simulator.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes plain values token by token. Data binding would do the same behind locks, which an event
 * loop must not wait for.
 */
final class JsonWriting {

  private JsonWriting() {}

  static void value(JsonGenerator json, @Nullable Object value) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Map<?, ?> object) {
      json.writeStartObject();
      object.forEach(
          (name, member) -> {
            json.writeName(String.valueOf(name));
            value(json, member);
          });
      json.writeEndObject();
    } else if (value instanceof Iterable<?> array) {
      json.writeStartArray();
      array.forEach(element -> value(json, element));
      json.writeEndArray();
    } else if (value instanceof Boolean bool) {
      json.writeBoolean(bool);
    } else if (value instanceof Number number) {
      number(json, number);
    } else {
      json.writeString(value.toString());
    }
  }

  private static void number(JsonGenerator json, Number number) {
    if (number instanceof BigDecimal decimal) {
      json.writeNumber(decimal);
    } else if (number instanceof BigInteger big) {
      json.writeNumber(big);
    } else {
      json.writeNumber(number.longValue());
    }
  }
}
