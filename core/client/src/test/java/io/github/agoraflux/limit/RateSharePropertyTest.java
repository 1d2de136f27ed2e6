package io.github.agoraflux.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

@Label("A rate that is shared between processes")
class RateSharePropertyTest {

  @Property
  @Label("is never exceeded in the long run by all its parts together")
  void partsFitIntoTheWhole(
      @ForAll @IntRange(min = 1, max = 1_000) int permits,
      @ForAll @IntRange(min = 1, max = 86_400) int seconds,
      @ForAll @IntRange(min = 1, max = 500) int processes) {
    Rate whole = new Rate(permits, Duration.ofSeconds(seconds));
    Rate part = whole.share(1, processes);
    assertThat(part.perSecond() * processes).isLessThanOrEqualTo(whole.perSecond() * (1 + 1e-12));
    assertThat(part.perSecond() * processes)
        .as("rounding loses less than half")
        .isGreaterThan(whole.perSecond() / 2);
  }
}
