package io.github.agoraflux.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A rate")
class RateTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  @DisplayName("has permits and a window")
  void refusesNonsense() {
    assertThatThrownBy(() -> new Rate(0, SECOND))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("permits must be from 1 to")
        .hasMessageEndingWith("but was 0");
    for (Duration window :
        new Duration[] {Duration.ZERO, SECOND.negated(), Duration.ofSeconds(Long.MAX_VALUE)}) {
      assertThatThrownBy(() -> new Rate(1, window))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("window must be from PT0.000000001S to PT876000H")
          .hasMessageEndingWith("but was " + window);
    }
    assertThat(new Rate(10, SECOND)).hasToString("10 per PT1S");
  }

  @Test
  @DisplayName("is divided by permits where they suffice, else by time")
  void isDivided() {
    assertThat(new Rate(10, SECOND).share(1, 1)).isEqualTo(new Rate(10, SECOND));
    assertThat(new Rate(10, SECOND).share(1, 3)).isEqualTo(new Rate(3, SECOND));
    assertThat(new Rate(10, SECOND).share(2, 3)).isEqualTo(new Rate(6, SECOND));
    assertThat(new Rate(2, SECOND).share(1, 8))
        .isEqualTo(new Rate(1, Duration.ofSeconds(4).plusNanos(1)));
    assertThatThrownBy(() -> new Rate(1, SECOND).share(2, 1))
        .hasMessage("part must be from 1 to 1, but was 2");
  }
}
