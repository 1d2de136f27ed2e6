package io.github.agoraflux.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** Times as counts of a unit. */
final class WireTime {

  private WireTime() {}

  private static Duration read(
      JsonParser parser, DeserializationContext context, ChronoUnit unit, Class<?> target) {
    String text =
        parser.currentToken() == JsonToken.VALUE_STRING
            ? parser.getString().strip()
            : parser.currentToken().isNumeric() ? parser.getNumberValue().toString() : "";
    try {
      BigDecimal nanos =
          new BigDecimal(text).multiply(BigDecimal.valueOf(unit.getDuration().toNanos()));
      return Duration.ofSeconds(
          nanos.divide(BigDecimal.valueOf(1_000_000_000L), RoundingMode.FLOOR).longValueExact(),
          nanos.remainder(BigDecimal.valueOf(1_000_000_000L)).longValue());
    } catch (ArithmeticException | NumberFormatException e) {
      return (Duration) context.handleWeirdStringValue(target, "", "no count of " + unit);
    }
  }

  static final class DurationSerializer extends ValueSerializer<Duration> {
    private final ChronoUnit unit;

    DurationSerializer(ChronoUnit unit) {
      this.unit = unit;
    }

    @Override
    public void serialize(Duration value, JsonGenerator json, SerializationContext context) {
      json.writeNumber(value.dividedBy(unit.getDuration()));
    }
  }

  static final class InstantSerializer extends ValueSerializer<Instant> {
    private final ChronoUnit unit;

    InstantSerializer(ChronoUnit unit) {
      this.unit = unit;
    }

    @Override
    public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
      json.writeNumber(unit.between(Instant.EPOCH, value));
    }
  }

  static final class DurationDeserializer extends ValueDeserializer<Duration> {
    private final ChronoUnit unit;

    DurationDeserializer(ChronoUnit unit) {
      this.unit = unit;
    }

    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context) {
      return read(parser, context, unit, Duration.class);
    }
  }

  static final class InstantDeserializer extends ValueDeserializer<Instant> {
    private final ChronoUnit unit;

    InstantDeserializer(ChronoUnit unit) {
      this.unit = unit;
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
      return Instant.EPOCH.plus(read(parser, context, unit, Instant.class));
    }
  }
}
