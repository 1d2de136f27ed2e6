package io.github.agoraflux.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The settings of failover: Agora's documented waits, and what is refused. */
class FailoverSettingsTest {

  private static final FailoverSettings DEFAULTS = FailoverSettings.defaults();

  @Test
  void theDefaultsAreTheDocumentedOnes() {
    assertThat(DEFAULTS.waits())
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(6));
    assertThat(DEFAULTS.jitter()).isEqualTo(0.2);
    assertThat(DEFAULTS.switchesHosts()).isTrue();
    assertThat(DEFAULTS.avoidance()).isEqualTo(Duration.ofSeconds(30));
    assertThat(DEFAULTS.failuresToAvoid()).isEqualTo(3);
  }

  @Test
  void eachSettingIsChangedAlone() {
    List<Duration> waits = List.of(Duration.ofMillis(5));

    assertThat(
            DEFAULTS
                .waits(waits)
                .jitter(0)
                .switchesHosts(false)
                .avoidance(Duration.ofMinutes(1))
                .failuresToAvoid(7))
        .isEqualTo(new FailoverSettings(waits, 0, false, Duration.ofMinutes(1), 7));
    assertThat(DEFAULTS.waits(waits).waits(DEFAULTS.waits())).isEqualTo(DEFAULTS);
  }

  @Test
  void otherWaitsThanTheDefaultOnesHoldForEveryOperation() {
    List<Duration> documented = List.of(Duration.ofSeconds(3));
    List<Duration> given = List.of(Duration.ofMillis(5));

    assertThat(DEFAULTS.jitter(0).waitsOr(documented)).isEqualTo(documented);
    assertThat(DEFAULTS.waitsOr(List.of())).isEqualTo(DEFAULTS.waits());
    assertThat(DEFAULTS.waits(given).waitsOr(documented)).isEqualTo(given);
    assertThat(DEFAULTS.waits(List.of()).waitsOr(documented)).isEmpty();
  }

  @Test
  void theWaitsAreACopy() {
    List<Duration> waits = new ArrayList<>(List.of(Duration.ofMillis(5)));
    FailoverSettings settings = DEFAULTS.waits(waits);
    waits.clear();

    assertThat(settings.waits()).hasSize(1);
  }

  @Test
  void whatCannotWorkIsRefused() {
    assertThatThrownBy(() -> DEFAULTS.waits(List.of(Duration.ofMillis(-1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("waits must not be negative, but was PT-0.001S");
    assertThatThrownBy(() -> DEFAULTS.jitter(1.1))
        .hasMessage("jitter must be from 0 to 1, but was 1.1");
    assertThatThrownBy(() -> DEFAULTS.jitter(Double.NaN))
        .hasMessage("jitter must be from 0 to 1, but was NaN");
    assertThatThrownBy(() -> DEFAULTS.avoidance(Duration.ZERO))
        .hasMessage("avoidance must be longer than zero, but was PT0S");
    assertThatThrownBy(() -> DEFAULTS.failuresToAvoid(0))
        .hasMessageStartingWith("failuresToAvoid must be from 1 ");
  }
}
