package io.github.agoraflux.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A limiter's settings")
class LimiterSettingsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private final LimiterSettings settings = LimiterSettings.defaults();

  @Test
  @DisplayName("have defaults")
  void haveDefaults() {
    assertThat(settings.maxWait()).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.maxWaiting()).isEqualTo(10_000);
    assertThat(settings.arrivalAllowance()).isEqualTo(Duration.ofSeconds(1));
    assertThat(settings.time()).isSameAs(TimeSource.system());
  }

  @Test
  @DisplayName("can be replaced one by one")
  void canBeReplaced() {
    TimeSource time = TimeSource.of(reactor.core.scheduler.Schedulers.immediate());
    assertThat(settings.maxWait(SECOND).maxWaiting(3).arrivalAllowance(Duration.ZERO).time(time))
        .isEqualTo(new LimiterSettings(SECOND, 3, Duration.ZERO, time));
  }

  @Test
  @DisplayName("are checked")
  void areChecked() {
    assertThatThrownBy(() -> settings.maxWait(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxWait must be longer than zero, but was PT0S");
    assertThatThrownBy(() -> settings.maxWaiting(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("maxWaiting must be from 0 to");
    assertThatThrownBy(() -> settings.arrivalAllowance(Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("arrivalAllowance must not be negative");
  }
}
