package io.github.agoraflux.console;

import io.github.agoraflux.value.Check;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Days as they are asked for, and in the three forms in which Agora answers them. */
final class Days {

  private Days() {}

  static void check(@Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate first = Check.given("from", from);
    LocalDate last = Check.given("to", to);
    Check.that(!last.isBefore(first), "to", "not be before " + first, last);
  }

  /** A day such as 20150101. */
  static LocalDate ofDigits(String digits) {
    try {
      return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException noDay) {
      throw new IllegalArgumentException("date must be yyyymmdd", noDay);
    }
  }

  /** The UTC day of a Unix time in seconds, or of a date and time in ISO-8601. */
  static LocalDate of(String time) {
    try {
      return time.matches("[0-9]{1,11}")
          ? LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(time)), ZoneOffset.UTC)
          : OffsetDateTime.parse(time).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    } catch (DateTimeException noDay) {
      throw new IllegalArgumentException("date must be a Unix time or ISO-8601", noDay);
    }
  }
}
