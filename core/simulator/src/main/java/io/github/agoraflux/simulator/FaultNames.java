package io.github.agoraflux.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the names of faults: a word, or a word and an amount. */
final class FaultNames {

  private static final Map<String, Supplier<Fault>> WORDS =
      Map.of(
          "reset-before", Fault::resetBeforeRead,
          "reset-after", Fault::resetAfterRead,
          "stall-headers", Fault::stallHeaders,
          "stall-headers-performed", () -> Fault.stallHeaders(true),
          "stall-body", Fault::stallBody,
          "truncate", Fault::truncate,
          "malformed", Fault::malformedJson,
          "wrong-type", Fault::wrongContentType,
          "slow-loris", () -> Fault.slowLoris(Duration.ofMillis(10)),
          "rate-limited", () -> Fault.rateLimited());

  private static final Pattern WITH_AMOUNT =
      Pattern.compile(
          "(latency|status|oversized|slow-loris|rate-limited)-([0-9]{1,9})(ms|s|B|kB|KB|MB|GB)?");

  private static final Pattern PERFORMED = Pattern.compile("status-([0-9]{3})-performed");

  private FaultNames() {}

  static Fault parse(String name) {
    Supplier<Fault> word = WORDS.get(name);
    if (word != null) {
      return word.get();
    }
    Matcher performed = PERFORMED.matcher(name);
    if (performed.matches()) {
      return status(name, Long.parseLong(performed.group(1)), "", true);
    }
    Matcher parts = WITH_AMOUNT.matcher(name);
    if (!parts.matches()) {
      throw unknown(name);
    }
    long amount = Long.parseLong(parts.group(2));
    String unit = parts.group(3) == null ? "" : parts.group(3);
    return switch (parts.group(1)) {
      case "latency" -> Fault.latency(duration(name, amount, unit));
      case "slow-loris" -> Fault.slowLoris(duration(name, amount, unit));
      case "rate-limited" -> Fault.rateLimited(duration(name, amount, unit));
      case "oversized" -> Fault.oversized(bytes(name, amount, unit));
      default -> status(name, amount, unit, false);
    };
  }

  private static Fault status(String name, long status, String unit, boolean performed) {
    if (!unit.isEmpty() || status < 200 || status > 599) {
      throw unknown(name);
    }
    return Fault.status((int) status, performed);
  }

  private static Duration duration(String name, long amount, String unit) {
    return switch (unit) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      default -> throw unknown(name);
    };
  }

  private static long bytes(String name, long amount, String unit) {
    return switch (unit) {
      case "B" -> amount;
      case "kB", "KB" -> amount * 1_000;
      case "MB" -> amount * 1_000_000;
      case "GB" -> amount * 1_000_000_000;
      default -> throw unknown(name);
    };
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException("unknown fault: " + name);
  }
}
