package io.github.agoraflux.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.StepVerifier;

/** What is told of the whole project, past and present. */
class ProjectTest {

  private static final Instant NEXT = Seeded.HOUR.plusSeconds(3600);

  private static Seeded seeded;

  @BeforeAll
  static void open() {
    seeded = new Seeded();
  }

  @AfterAll
  static void close() {
    seeded.close();
  }

  @BeforeEach
  void reset() {
    seeded.wire.reset();
  }

  @ParameterizedTest
  @CsvSource({
    "userCount, 3, COUNT",
    "sessionCount, 3, COUNT",
    "channelCount, 1, COUNT",
    "peakCurrentUsers, 3, COUNT",
    "peakCurrentChannels, 1, COUNT",
    "totalDuration, 25, UNDOCUMENTED",
    "totalVideoDuration, 20, UNDOCUMENTED",
    "totalAudioDuration, 5, UNDOCUMENTED"
  })
  void tellsUsageByHourAndInAll(String name, double value, MetricUnit unit) {
    UsageMetric metric = new UsageMetric(name);
    assertThat(metric.isKnown()).isTrue();
    assertThat(metric.unit()).isEqualTo(unit);

    StepVerifier.create(
            seeded
                .product()
                .insights()
                .usage(
                    q ->
                        q.from(Seeded.HOUR)
                            .to(NEXT)
                            .metric(metric)
                            .granularity(Granularity.HOUR)
                            .extra(Map.of("new", "x"))))
        .expectNext(new DataPoint(Seeded.HOUR, value), new DataPoint(NEXT, 0.0))
        .verifyComplete();
    assertThat(seeded.sent())
        .isEqualTo(
            "/beta/insight/usage/by_time?startTs=1767261600&endTs=1767265200&appid="
                + seeded.wire.agora().appId()
                + "&metric="
                + name
                + "&aggregateGranularity=1h&new=x");
    StepVerifier.create(
            seeded
                .product()
                .insights()
                .totalUsage(q -> q.from(Seeded.HOUR).to(NEXT).metric(metric)))
        .expectNext(new MetricTotal(null, value, null))
        .verifyComplete();
    assertThat(seeded.wire.lastRequest().method()).isEqualTo("POST");
    assertThat(seeded.wire.lastRequest().body())
        .isEqualTo("{\"startTs\":1767261600,\"endTs\":1767265200,\"metric\":\"" + name + "\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "joinSuccessRate, Native, 0.666667",
    "joinSuccessIn5sRate, WebRTC, 0",
    "joinSuccessRate, WebRTC, 1",
    "audioFreezeRate, Native, 0.02",
    "videoFreezeRate, Native, 0",
    "networkDelay, WebRTC, 0"
  })
  void tellsQualityByProduct(String name, String product, double value) {
    QualityMetric metric = new QualityMetric(name);
    assertThat(metric.unit()).isEqualTo(MetricUnit.RATIO);

    StepVerifier.create(
            seeded
                .product()
                .insights()
                .quality(
                    q ->
                        q.from(Seeded.HOUR)
                            .to(Seeded.HOUR)
                            .metric(metric)
                            .granularity(Granularity.HOUR)
                            .product(new ProductType(product))))
        .expectNext(new DataPoint(Seeded.HOUR, value))
        .verifyComplete();
    assertThat(seeded.sent()).endsWith("&aggregateGranularity=1h&productType=" + product);
  }

  @Test
  void tellsTotalsByDimension() {
    DataInsights insights = seeded.product().insights();
    StepVerifier.create(
            insights.totalQuality(
                q ->
                    q.from(Seeded.HOUR)
                        .to(NEXT)
                        .metric(QualityMetric.AUDIO_FREEZE_RATE)
                        .dimension(Dimension.COUNTRY)))
        .expectNext(new MetricTotal("China", 0.04, 10.0), new MetricTotal("Germany", 0.0, 5.0))
        .verifyComplete();
    StepVerifier.create(
            insights.totalUsage(
                q ->
                    q.from(Seeded.HOUR)
                        .to(NEXT)
                        .metric(UsageMetric.USER_COUNT)
                        .dimension(Dimension.SDK_VERSION)
                        .dimensionValues(List.of("4.1.1", "9.9"))))
        .expectNext(new MetricTotal("4.1.1", 1.0, null))
        .verifyComplete();
    assertThat(seeded.wire.lastRequest().body())
        .endsWith("\"dimension\":\"sdk\",\"dimensionValues\":[\"4.1.1\",\"9.9\"]}");
    StepVerifier.create(
            insights
                .totalUsage(
                    q ->
                        q.from(Seeded.HOUR)
                            .to(NEXT)
                            .metric(UsageMetric.USER_COUNT)
                            .dimension(Dimension.REGION)
                            .country("China")
                            .extra(Map.of("later", true)))
                .map(MetricTotal::dimensionValue))
        .expectNext("Shanghai")
        .verifyComplete();
    assertThat(seeded.wire.lastRequest().body())
        .endsWith("\"filters\":[{\"name\":\"country\",\"value\":\"China\"}],\"later\":true}");
    StepVerifier.create(
            insights.totalQuality(
                q ->
                    q.from(Seeded.HOUR)
                        .to(NEXT)
                        .metric(QualityMetric.JOIN_SUCCESS_RATE)
                        .dimension(Dimension.CHANNEL_SIZE)))
        .expectNext(new MetricTotal("3-10", 0.75, 4.0))
        .verifyComplete();
  }

  @Test
  void tellsThePresentByWindows() {
    RealtimeMonitoring realtime = seeded.product().realtime();
    Instant first = Seeded.WINDOW;
    StepVerifier.create(
            realtime.usage(
                q ->
                    q.from(first.plusSeconds(10))
                        .to(first.plusSeconds(59))
                        .product(ProductType.NATIVE)
                        .metric(RealtimeUsageMetric.USER_COUNT)
                        .channel("live")))
        .expectNext(
            new WindowValue(first, null, 1.0), new WindowValue(first.plusSeconds(20), null, 2.0))
        .verifyComplete();
    assertThat(seeded.sent()).endsWith("&productType=Native&metric=userCount&cname=live");
    StepVerifier.create(
            realtime.quality(
                q ->
                    q.from(first)
                        .to(first.plusSeconds(40))
                        .product(ProductType.NATIVE)
                        .metric(QualityMetric.NETWORK_DELAY)
                        .dimension(Dimension.SDK_VERSION)
                        .dimensionValues(List.of("4.1.1"))))
        .expectNext(
            new WindowValue(first, "4.1.1", 0.0),
            new WindowValue(first.plusSeconds(20), "4.1.1", 0.25))
        .verifyComplete();
    assertThat(seeded.sent()).endsWith("&dimension=sdk&dimensionValues=%224.1.1%22");
    StepVerifier.create(
            realtime.userQuality(
                q ->
                    q.from(first.plusSeconds(20))
                        .to(first.plusSeconds(40))
                        .product(ProductType.NATIVE)
                        .metric(QualityMetric.NETWORK_DELAY)
                        .channel("live")
                        .uids(List.of(7L, 8L))))
        .expectNext(
            new UserSeries(7, List.of(new DataPoint(first.plusSeconds(20), 0.25))),
            new UserSeries(8, List.of(new DataPoint(first.plusSeconds(20), 0.0))))
        .verifyComplete();
  }

  @Test
  void tellsTheTopOfADimension() {
    Instant from = Seeded.WINDOW.plusSeconds(25);
    RealtimeMonitoring realtime = seeded.product().realtime();
    StepVerifier.create(
            realtime.topUsage(
                from, ProductType.NATIVE, RealtimeUsageMetric.USER_COUNT, Dimension.DEVICE))
        .expectNext(new TopValue("tablet", 1.0, 1L, from, from.plusSeconds(20)))
        .verifyComplete();
    StepVerifier.create(
            realtime
                .topQuality(
                    from, ProductType.NATIVE, QualityMetric.NETWORK_DELAY, Dimension.SDK_VERSION)
                .map(TopValue::dimensionValue))
        .expectNext("4.1.1", "3.6.1.1")
        .verifyComplete();
    assertThat(seeded.sent()).contains("/realtime/quality/dimension/top20?ts=1767322825&");
    StepVerifier.create(
            realtime.topUsage(
                from, ProductType.WEBRTC, RealtimeUsageMetric.USER_COUNT, Dimension.DEVICE))
        .verifyComplete();
  }
}
