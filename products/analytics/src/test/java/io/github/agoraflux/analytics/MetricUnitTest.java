package io.github.agoraflux.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every documented metric has its unit, and one that is new has none. */
class MetricUnitTest {

  @ParameterizedTest
  @CsvSource({
    "20001, PERCENT",
    "20003, KILOBITS_PER_SECOND",
    "20005, MILLISECONDS",
    "20007, FRAMES_PER_SECOND",
    "20016, PERCENT",
    "20019, PIXELS",
    "20025, DECIBELS",
    "20035, PIXELS",
    "20036, UNDOCUMENTED",
    "20099, UNDOCUMENTED"
  })
  void isThatOfTheTable(int id, MetricUnit unit) {
    assertThat(new SessionMetric(id).unit()).isEqualTo(unit);
  }

  @Test
  void belongsToThirtyFourMetrics() {
    assertThat(
            IntStream.rangeClosed(20_001, 20_038)
                .filter(id -> new SessionMetric(id).isKnown())
                .count())
        .isEqualTo(34);
    assertThat(new SessionMetric(20_012).isKnown()).isFalse();
    assertThat(CallMetric.USER_COUNT.unit()).isEqualTo(MetricUnit.COUNT);
    assertThat(CallMetric.AUDIO_FREEZE_RATE.unit()).isEqualTo(MetricUnit.RATIO);
    assertThat(FreezeMetric.VIDEO_FREEZE_RATE.unit()).isEqualTo(MetricUnit.RATIO);
    assertThat(RealtimeUsageMetric.CHANNEL_COUNT.unit()).isEqualTo(MetricUnit.COUNT);
    assertThat(new QualityMetric("new").unit()).isEqualTo(MetricUnit.UNDOCUMENTED);
    assertThat(new CallMetric("new").unit()).isEqualTo(MetricUnit.UNDOCUMENTED);
  }
}
