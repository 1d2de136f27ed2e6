package io.github.agoraflux.simulator.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The promise of a sliding window, and that it is kept over several quotas at once. */
class RateLimitsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final RateLimits limits = new RateLimits();

  private static Draw draw(String group, String key, int permits, Duration window) {
    return new Draw(group, key, permits, window);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 50})
  @DisplayName("No window of its length holds more than its permits, and none is wasted")
  void promise(int permits) {
    Random random = new Random(permits);
    Draw draw = draw("g", "k", permits, SECOND);
    List<Long> granted = new ArrayList<>();
    long now = 0;
    for (int i = 0; i < 5_000; i++) {
      now += random.nextInt(40_000_000);
      long here = now;
      long inWindow = granted.stream().filter(t -> here - t < SECOND.toNanos()).count();
      boolean pass = limits.admit(List.of(draw), now).isZero();

      assertThat(pass).isEqualTo(inWindow < permits);
      if (pass) {
        granted.add(now);
      }
    }
  }

  @Test
  @DisplayName("A refusal says exactly when a permit will be free")
  void waitingTime() {
    Draw draw = draw("g", "k", 1, SECOND);
    limits.admit(List.of(draw), 100);

    Duration wait = limits.admit(List.of(draw), 400);

    assertThat(wait).isEqualTo(SECOND.minusNanos(300));
    assertThat(limits.admit(List.of(draw), 400 + wait.toNanos() - 1)).isPositive();
    assertThat(limits.admit(List.of(draw), 400 + wait.toNanos())).isZero();
  }

  @Test
  @DisplayName("Of several quotas all give a permit or none does")
  void allOrNone() {
    Draw perSecond = draw("list", "app", 2, SECOND);
    Draw perMinute = draw("list", "app", 3, Duration.ofMinutes(1));
    List<Draw> both = List.of(perSecond, perMinute);
    long second = SECOND.toNanos();

    assertThat(limits.admit(both, 0)).isZero();
    assertThat(limits.admit(both, 0)).isZero();
    assertThat(limits.admit(both, 0)).isPositive();
    assertThat(limits.admit(both, second)).isZero();
    assertThat(limits.admit(both, second)).isPositive();
    assertThat(limits.admit(List.of(perSecond), second)).isZero();
  }

  @Test
  @DisplayName("Groups and keys do not share permits, windows of other lengths neither")
  void keys() {
    for (Draw draw :
        List.of(
            draw("a", "x", 1, SECOND),
            draw("a", "y", 1, SECOND),
            draw("b", "x", 1, SECOND),
            draw("a", "x", 1, SECOND.plusNanos(1)))) {
      assertThat(limits.admit(List.of(draw), 0)).isZero();
      assertThat(limits.admit(List.of(draw), 0)).isPositive();
    }
  }

  @Test
  @DisplayName("Idle windows are forgotten, busy ones are not")
  void sweeping() {
    Draw busy = draw("g", "busy", 1, Duration.ofHours(1));
    limits.admit(List.of(busy), 0);
    IntStream.range(0, 20_000)
        .forEach(
            i ->
                assertThat(limits.admit(List.of(draw("g", "k" + i, 1, SECOND)), i * 1_000_000L))
                    .isZero());

    assertThat(limits.admit(List.of(busy), 1)).isPositive();
    assertThat(limits.admit(List.of(draw("g", "k19999", 1, SECOND)), 19_999L * 1_000_000))
        .isPositive();
    assertThat(limits.size()).isLessThan(8_000);
  }

  @Test
  @DisplayName("Threads that hurry together get as many permits as there are")
  void concurrency() {
    Draw draw = draw("g", "k", 100, SECOND);

    long granted =
        IntStream.range(0, 10_000)
            .parallel()
            .filter(i -> limits.admit(List.of(draw), i % 1_000).isZero())
            .count();

    assertThat(granted).isEqualTo(100);
  }

  @Test
  @DisplayName("Without quotas everything passes")
  void noQuotas() {
    assertThat(limits.admit(List.of(), 0)).isZero();
  }
}
