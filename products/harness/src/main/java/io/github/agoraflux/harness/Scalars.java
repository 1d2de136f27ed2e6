package io.github.agoraflux.harness;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** When two JSON texts, numbers or booleans mean the same. */
final class Scalars {

  private Scalars() {}

  static boolean equal(JsonNode one, JsonNode other) {
    return (one.isNumber() && other.isNumber())
        ? one.decimalValue().compareTo(other.decimalValue()) == 0
        : one.equals(other);
  }

  /** Like {@link #equal}, but numbers may stand in strings, and instants in any form. */
  static boolean equivalent(JsonNode one, JsonNode other) {
    if (equal(one, other)) {
      return true;
    }
    BigDecimal number = number(one);
    BigDecimal otherNumber = number(other);
    if (number != null && otherNumber != null) {
      return number.compareTo(otherNumber) == 0;
    }
    return instants(one).stream().anyMatch(instants(other)::contains);
  }

  private static @Nullable BigDecimal number(JsonNode node) {
    if (node.isNumber()) {
      return node.decimalValue();
    }
    if (!node.isString()) {
      return null;
    }
    try {
      return new BigDecimal(node.stringValue().strip());
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }

  /** The instants a value could stand for: a number could count seconds or milliseconds. */
  private static List<Instant> instants(JsonNode node) {
    BigDecimal number = number(node);
    try {
      if (number != null) {
        long count = number.longValue();
        return List.of(Instant.ofEpochSecond(count), Instant.ofEpochMilli(count));
      }
      return node.isString()
          ? List.of(OffsetDateTime.parse(node.stringValue()).toInstant())
          : List.of();
    } catch (DateTimeException noInstant) {
      return List.of();
    }
  }
}
