package io.github.agoraflux.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.scheduler.VirtualTimeScheduler;

/** The {@code Retry-After} header in both forms, and in none. */
class RetryAfterTest {

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();

  @BeforeEach
  void itIsOneMinuteToNine() {
    clock.advanceTimeTo(Instant.parse("2026-03-05T08:59:00Z"));
  }

  private @Nullable Duration of(@Nullable String header) {
    Reply reply = Reply.of(429, name -> name.equals("Retry-After") ? header : null, new byte[0]);
    return new RetryAfter(TimeSource.of(clock)).of(reply);
  }

  @Test
  void absentMeansNothing() {
    assertThat(of(null)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"0, PT0S", "1, PT1S", "' 30 ', PT30S", "3600, PT1H"})
  void seconds(String header, Duration wait) {
    assertThat(of(header)).isEqualTo(wait);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thu, 05 Mar 2026 09:00:00 GMT | PT1M",
        "Thu, 5 Mar 2026 08:59:07 GMT | PT7S",
        "Thu, 05 Mar 2026 08:59:00 GMT | PT0S"
      })
  void aDate(String header, Duration wait) {
    assertThat(of(header)).isEqualTo(wait);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3601", "999999999", "Fri, 06 Mar 2026 09:00:00 GMT"})
  void noWaitIsLongerThanAnHour(String header) {
    assertThat(of(header)).isEqualTo(Duration.ofHours(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-1",
        "+5",
        "1.5",
        "soon",
        "99999999999999999999",
        "\u0661\u0662",
        "Thu, 05 Mar 2026 08:58:59 GMT",
        "Fri, 05 Mar 2026 09:00:00 GMT",
        "2026-03-05T09:00:00Z"
      })
  void whatIsNeitherAsksForNothing(String header) {
    assertThat(of(header)).isNull();
  }
}
