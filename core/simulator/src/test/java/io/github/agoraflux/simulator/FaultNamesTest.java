package io.github.agoraflux.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of faults, as the command line takes them. */
class FaultNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "latency-500ms",
        "status-503",
        "status-504-performed",
        "reset-before",
        "reset-after",
        "stall-headers",
        "stall-headers-performed",
        "stall-body",
        "truncate",
        "malformed",
        "wrong-type",
        "oversized-7B",
        "slow-loris-50ms",
        "rate-limited",
        "rate-limited-2s"
      })
  @DisplayName("A fault is read from its own name")
  void roundTrip(String name) {
    assertThat(Fault.parse(name).name()).isEqualTo(name);
  }

  @Test
  @DisplayName("Amounts have units")
  void units() {
    assertThat(Fault.parse("latency-2s")).isEqualTo(Fault.latency(Duration.ofSeconds(2)));
    assertThat(Fault.parse("oversized-10MB")).isEqualTo(Fault.oversized(10_000_000));
    assertThat(Fault.parse("oversized-3kB")).isEqualTo(Fault.oversized(3_000));
    assertThat(Fault.parse("oversized-3KB")).isEqualTo(Fault.oversized(3_000));
    assertThat(Fault.parse("oversized-2GB")).isEqualTo(Fault.oversized(2_000_000_000));
    assertThat(Fault.parse("slow-loris")).isEqualTo(Fault.slowLoris(Duration.ofMillis(10)));
    assertThat(Fault.parse("rate-limited-1500ms").name()).isEqualTo("rate-limited-1s");
    assertThat(Fault.parse("status-503")).isEqualTo(Fault.status(503, null, Map.of()));
    assertThat(Fault.parse("status-504-performed")).isEqualTo(Fault.status(504, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "latency",
        "latency-500",
        "latency-500MB",
        "latency--1ms",
        "status",
        "status-99",
        "status-600",
        "status-503ms",
        "status-600-performed",
        "latency-5s-performed",
        "oversized-10",
        "oversized-10s",
        "truncate-2",
        "Reset-Before",
        "latency-9999999999ms"
      })
  @DisplayName("No other name is one of a fault")
  void unknown(String name) {
    assertThatThrownBy(() -> Fault.parse(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown fault: " + name);
  }
}
