package io.github.agoraflux.filter;

import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.time.TimeSource;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Retry-After} header, in seconds or as a date. Agora documents none, but the gateways
 * before it may send one.
 */
record RetryAfter(TimeSource time) {

  private static final Duration LONGEST = Duration.ofHours(1);

  @Nullable Duration of(Reply reply) {
    String text = reply.header("Retry-After");
    if (text == null) {
      return null;
    }
    Duration wait = seconds(text.strip());
    if (wait == null) {
      wait = untilDate(text.strip());
    }
    return wait == null || wait.isNegative() ? null : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private static @Nullable Duration seconds(String text) {
    boolean digits = !text.isEmpty() && text.length() <= 9;
    return digits && text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Duration.ofSeconds(Long.parseLong(text))
        : null;
  }

  private @Nullable Duration untilDate(String text) {
    try {
      ZonedDateTime date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Duration.between(time.instant(), date.toInstant());
    } catch (DateTimeException neither) {
      // A header that is neither form asks for nothing.
      return null;
    }
  }
}
