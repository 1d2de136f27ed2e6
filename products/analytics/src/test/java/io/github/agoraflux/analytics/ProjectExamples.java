package io.github.agoraflux.analytics;

import static io.github.agoraflux.analytics.AnalyticsContractTest.APP_ID;
import static io.github.agoraflux.analytics.AnalyticsContractTest.at;
import static io.github.agoraflux.harness.Deviation.puts;

import io.github.agoraflux.harness.Deviation;
import io.github.agoraflux.harness.Examples;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;

/** The documented requests and answers about the whole project. */
final class ProjectExamples {

  private static final Instant JULY_1 = at(1_625_097_600);
  private static final Instant JULY_2 = at(1_625_184_000);
  private static final Instant REAL_FROM = at(1_631_837_410);
  private static final Instant REAL_TO = at(1_631_837_470);
  private static final List<String> VERSIONS = List.of("3.6.1.1", "4.1.1");
  private static final Deviation SDK =
      puts("/body/dimension", "sdk", "the table of dimensions spells it so");

  /** In the order of the examples: first for the web, then for apps. */
  private static final List<QualityMetric> METRICS =
      List.of(
          QualityMetric.NETWORK_DELAY,
          QualityMetric.JOIN_SUCCESS_RATE,
          QualityMetric.JOIN_SUCCESS_WITHIN_5_SECONDS_RATE,
          QualityMetric.AUDIO_FREEZE_RATE,
          QualityMetric.VIDEO_FREEZE_RATE);

  private ProjectExamples() {}

  static void insights(Examples<Analytics> examples) {
    examples
        .request(
            "insight-usage-by-time/request-1",
            analytics ->
                analytics
                    .insights()
                    .usage(
                        query ->
                            query
                                .from(JULY_1)
                                .to(at(1_625_270_400))
                                .metric(UsageMetric.USER_COUNT)
                                .granularity(Granularity.DAY)))
        .emits(
            "insight-usage-by-time/response-1",
            new DataPoint(at(1_625_155_200), 42.0),
            new DataPoint(at(1_625_241_600), 37.0));
    for (int i = 0; i < 2 * METRICS.size(); i++) {
      QualityMetric metric = METRICS.get(i % METRICS.size());
      ProductType product = i < METRICS.size() ? ProductType.WEBRTC : ProductType.NATIVE;
      examples
          .request(
              "insight-quality-by-time/request-" + (i + 1),
              analytics ->
                  analytics
                      .insights()
                      .quality(
                          query ->
                              query
                                  .from(JULY_1)
                                  .to(JULY_2)
                                  .metric(metric)
                                  .granularity(Granularity.HOUR)
                                  .product(product)))
          .request(
              "realtime-quality-by-time/request-" + (i + 1),
              analytics ->
                  analytics
                      .realtime()
                      .quality(
                          query ->
                              query.from(REAL_FROM).to(REAL_TO).metric(metric).product(product)));
    }
    examples.emits(
        "insight-quality-by-time/response-1",
        new DataPoint(JULY_1, 0.064762),
        new DataPoint(at(1_625_101_200), 0.028156),
        new DataPoint(JULY_2, 0.03765));
    totals(examples);
  }

  private static void totals(Examples<Analytics> examples) {
    String usage = "insight-usage-aggregation/";
    examples
        .request(usage + "request-1", total(Dimension.COUNTRY, List.of(), null), APP_ID)
        .request(usage + "request-2", total(Dimension.SDK_VERSION, VERSIONS, null), APP_ID, SDK)
        .request(usage + "request-3", total(Dimension.REGION, List.of(), "China"), APP_ID)
        .emits(usage + "response-1", total("China", 42), total("United States", 37))
        .answerTo(usage + "response-2", total(Dimension.SDK_VERSION, VERSIONS, null))
        .emits(usage + "response-2", total("3.6.1.1", 42), total("4.1.1", 37))
        .answerTo(usage + "response-3", total(Dimension.REGION, List.of(), "China"))
        .emits(usage + "response-3", total("Shanghai", 42), total("Beijing", 37));
    String quality = "insight-quality-aggregation/";
    examples
        .request(quality + "request-1", freeze(Dimension.COUNTRY, List.of(), null), APP_ID)
        .request(quality + "request-2", freeze(Dimension.SDK_VERSION, VERSIONS, null), APP_ID, SDK)
        .request(quality + "request-3", freeze(Dimension.REGION, List.of(), "China"), APP_ID)
        .emits(quality + "response-1", freeze("China", true), freeze("United States", false))
        .answerTo(quality + "response-2", freeze(Dimension.SDK_VERSION, VERSIONS, null))
        .emits(quality + "response-2", freeze("3.6.1.1", true), freeze("4.1.1", false))
        .answerTo(quality + "response-3", freeze(Dimension.REGION, List.of(), "China"))
        .emits(quality + "response-3", freeze("Shanghai", true), freeze("Beijing", false));
  }

  private static Function<Analytics, Publisher<?>> total(
      Dimension dimension, List<String> values, String country) {
    return analytics ->
        analytics
            .insights()
            .totalUsage(
                query ->
                    query
                        .from(JULY_1)
                        .to(JULY_2)
                        .metric(UsageMetric.USER_COUNT)
                        .dimension(dimension)
                        .dimensionValues(values)
                        .country(country));
  }

  private static Function<Analytics, Publisher<?>> freeze(
      Dimension dimension, List<String> values, String country) {
    return analytics ->
        analytics
            .insights()
            .totalQuality(
                query ->
                    query
                        .from(JULY_1)
                        .to(JULY_2)
                        .metric(QualityMetric.AUDIO_FREEZE_RATE)
                        .dimension(dimension)
                        .dimensionValues(values)
                        .country(country));
  }

  private static MetricTotal total(String value, double users) {
    return new MetricTotal(value, users, null);
  }

  private static MetricTotal freeze(String value, boolean first) {
    return new MetricTotal(value, first ? 0.0017 : 0.0014, first ? 231_234.0 : 213_212.0);
  }

  static void realtime(Examples<Analytics> examples) {
    Function<Analytics, Publisher<?>> byVersion =
        analytics ->
            analytics
                .realtime()
                .usage(
                    query ->
                        query
                            .from(REAL_FROM)
                            .to(REAL_TO)
                            .product(ProductType.NATIVE)
                            .metric(RealtimeUsageMetric.USER_COUNT)
                            .dimension(Dimension.SDK_VERSION)
                            .dimensionValues(VERSIONS));
    String usage = "realtime-usage-by-time/";
    examples
        .request(usage + "request-1", now(RealtimeUsageMetric.CHANNEL_COUNT, ProductType.WEBRTC))
        .request(usage + "request-2", now(RealtimeUsageMetric.USER_COUNT, ProductType.WEBRTC))
        .request(usage + "request-3", now(RealtimeUsageMetric.CHANNEL_COUNT, ProductType.NATIVE))
        .request(usage + "request-4", now(RealtimeUsageMetric.USER_COUNT, ProductType.NATIVE))
        .request(usage + "request-5", byVersion)
        .answerTo(usage + "response-1", byVersion)
        .emits(usage + "response-1", byVersion(236, 82, 235, 85, 252, 90));
    quality(examples);
    tops(examples);
  }

  private static Function<Analytics, Publisher<?>> now(
      RealtimeUsageMetric metric, ProductType product) {
    return analytics ->
        analytics
            .realtime()
            .usage(q -> q.from(REAL_FROM).to(REAL_TO).metric(metric).product(product));
  }

  /** One value for each version in each window. */
  private static Object[] byVersion(double... values) {
    return Stream.iterate(0, i -> i < values.length, i -> i + 1)
        .map(
            i ->
                (Object)
                    new WindowValue(
                        at(1_631_837_400 + 20 * (i / 2)), VERSIONS.get(i % 2), values[i]))
        .toArray();
  }

  private static void quality(Examples<Analytics> examples) {
    String quality = "realtime-quality-by-time/";
    Function<Analytics, Publisher<?>> users =
        analytics ->
            analytics
                .realtime()
                .userQuality(
                    query ->
                        query
                            .from(REAL_FROM)
                            .to(REAL_TO)
                            .product(ProductType.NATIVE)
                            .metric(QualityMetric.NETWORK_DELAY)
                            .channel("demoChannel")
                            .uids(List.of(2_303_692_334L, 2_963_430_861L)));
    Function<Analytics, Publisher<?>> byVersion =
        analytics ->
            analytics
                .realtime()
                .quality(
                    query ->
                        query
                            .from(REAL_FROM)
                            .to(REAL_TO)
                            .product(ProductType.NATIVE)
                            .metric(QualityMetric.NETWORK_DELAY)
                            .dimension(Dimension.SDK_VERSION)
                            .dimensionValues(VERSIONS));
    List<DataPoint> same =
        Stream.of(400, 420, 440).map(s -> new DataPoint(at(1_631_837_000 + s), 0.389)).toList();
    examples
        .request(quality + "request-11", users)
        .request(quality + "request-12", byVersion)
        .emits(
            quality + "response-1",
            new WindowValue(at(1_631_837_400), null, 0.012),
            new WindowValue(at(1_631_837_420), null, 0.0057),
            new WindowValue(at(1_631_837_440), null, 0.0039))
        .answerTo(quality + "response-2", users)
        .emits(
            quality + "response-2",
            new UserSeries(2_303_692_334L, same),
            new UserSeries(2_963_430_861L, same))
        .answerTo(quality + "response-3", byVersion)
        .emits(quality + "response-3", byVersion(0.389, 0.411, 0.343, 0.363, 0.511, 0.436));
  }

  private static void tops(Examples<Analytics> examples) {
    Instant usage = REAL_FROM;
    Instant quality = at(1_671_624_000);
    examples
        .request(
            "realtime-usage-top20/request-1",
            analytics ->
                analytics
                    .realtime()
                    .topUsage(
                        usage,
                        ProductType.NATIVE,
                        RealtimeUsageMetric.USER_COUNT,
                        Dimension.SDK_VERSION),
            APP_ID)
        .emits(
            "realtime-usage-top20/response-1",
            new TopValue("3.6.1.1", 236.0, 236L, usage, usage.plusSeconds(20)),
            new TopValue("4.1.1", 82.0, 82L, usage, usage.plusSeconds(20)),
            new TopValue("2.9.1", 68.0, 68L, usage, usage.plusSeconds(20)))
        .request(
            "realtime-quality-top20/request-1",
            analytics ->
                analytics
                    .realtime()
                    .topQuality(
                        quality,
                        ProductType.NATIVE,
                        QualityMetric.AUDIO_FREEZE_RATE,
                        Dimension.DEVICE),
            APP_ID)
        .emits(
            "realtime-quality-top20/response-1",
            new TopValue("ldn-al00", 0.050833333333333335, 2L, quality, quality.plusSeconds(20)),
            new TopValue("80HH", 0.0, 2L, quality, quality.plusSeconds(20)),
            new TopValue("20KNA004CD", 0.0, 1L, quality, quality.plusSeconds(20)));
  }
}
