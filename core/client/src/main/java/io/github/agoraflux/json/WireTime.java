package io.github.agoraflux.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
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

  /** Any time there is has fewer digits, before and after the point. */
  private static final int MOST_DIGITS = 64;

  private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000);

  private WireTime() {}

  /** Reads a number, or a number inside a string. Fractions of nanoseconds are cut off. */
  private static Duration read(JsonParser parser, ChronoUnit unit) {
    JsonToken token = parser.currentToken();
    boolean scalar = token == JsonToken.VALUE_STRING || token.isNumeric();
    String text = scalar ? parser.getString().strip() : "";
    if (text.length() > MOST_DIGITS) {
      throw new NumberFormatException("too many digits");
    }
    BigDecimal count = new BigDecimal(text);
    if (Math.abs(count.scale()) > MOST_DIGITS) {
      throw new NumberFormatException("too large an exponent");
    }
    BigInteger[] secondsAndNanos =
        count
            .multiply(BigDecimal.valueOf(unit.getDuration().toNanos()))
            .setScale(0, RoundingMode.DOWN)
            .toBigInteger()
            .divideAndRemainder(NANOS_PER_SECOND);
    return Duration.ofSeconds(
        secondsAndNanos[0].longValueExact(), secondsAndNanos[1].longValueExact());
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
      try {
        return read(parser, unit);
      } catch (ArithmeticException | NumberFormatException e) {
        throw context.weirdStringException("", Duration.class, "no count of " + unit);
      }
    }
  }

  static final class InstantDeserializer extends ValueDeserializer<Instant> {
    private final ChronoUnit unit;

    InstantDeserializer(ChronoUnit unit) {
      this.unit = unit;
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
      try {
        return Instant.EPOCH.plus(read(parser, unit));
      } catch (ArithmeticException | DateTimeException | NumberFormatException e) {
        throw context.weirdStringException("", Instant.class, "no count of " + unit);
      }
    }
  }
}
