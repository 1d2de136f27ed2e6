package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.analytics.Analytics;
import io.github.agoraflux.analytics.DataPoint;
import io.github.agoraflux.analytics.Granularity;
import io.github.agoraflux.analytics.UsageMetric;
import io.github.agoraflux.simulator.analytics.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class AnalyticsTest extends Simulated {

  private final Analytics analytics = Analytics.over(agora);

  @Test
  void tellsHowManyUsersThereWereAtOnce() {
    Instant from = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(1));
    Instant to = from.plusSeconds(3600);
    simulator.calls().add("town-hall", Session.of(1, from, to), Session.of(2, from, to));

    // snippet: analytics
    Flux<DataPoint> peaks = analytics.insights().usage(query -> query
        .from(from).to(to).metric(UsageMetric.PEAK_CURRENT_USERS).granularity(Granularity.HOUR));
    // end

    StepVerifier.create(peaks)
        .expectNext(new DataPoint(from, 2.0), new DataPoint(to, 0.0))
        .verifyComplete();
    assertThat(sentQuery()).contains("metric=peakCurrentUsers", "aggregateGranularity=1h");
  }

  private String sentQuery() {
    return simulator.journal().all().get(0).rawQuery();
  }
}
