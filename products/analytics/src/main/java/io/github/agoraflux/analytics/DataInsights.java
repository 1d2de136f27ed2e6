package io.github.agoraflux.analytics;

import io.github.agoraflux.operation.Specs;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;

/**
 * The past of the whole project, by hours and days. Every verb is safe to repeat. Agora has data
 * after 6 hours at the earliest; how far back it reaches depends on the pricing plan.
 */
public interface DataInsights {

  /**
   * How much the project was used, over time.
   *
   * @param query what, when, and by which spans
   * @return a value for each full hour or day, in the order of time; completes after the last
   */
  Flux<DataPoint> usage(UsageSeriesQuery query);

  /**
   * How much the project was used, over time.
   *
   * @param query fills in what, when, and by which spans
   * @return a value for each full hour or day, in the order of time; completes after the last
   * @see #usage(UsageSeriesQuery)
   */
  default Flux<DataPoint> usage(Consumer<UsageSeriesQueryBuilder> query) {
    return Specs.filled(UsageSeriesQuery::builder, query, UsageSeriesQueryBuilder::build)
        .flatMapMany(this::usage);
  }

  /**
   * How well calls went, over time. An hourly series includes both of its ends: 24 hours are 25
   * values.
   *
   * @param query what, when, for whom, and by which spans
   * @return a value for each full hour or day, in the order of time; completes after the last
   */
  Flux<DataPoint> quality(QualitySeriesQuery query);

  /**
   * How well calls went, over time.
   *
   * @param query fills in what, when, for whom, and by which spans
   * @return a value for each full hour or day, in the order of time; completes after the last
   * @see #quality(QualitySeriesQuery)
   */
  default Flux<DataPoint> quality(Consumer<QualitySeriesQueryBuilder> query) {
    return Specs.filled(QualitySeriesQuery::builder, query, QualitySeriesQueryBuilder::build)
        .flatMapMany(this::quality);
  }

  /**
   * How much the project was used, over a span as a whole. A POST that reads: safe to repeat.
   *
   * @param query what, when, and by which dimension
   * @return one value, or with a dimension one for each of its values; completes after the last
   */
  Flux<MetricTotal> totalUsage(UsageAggregation query);

  /**
   * How much the project was used, over a span as a whole.
   *
   * @param query fills in what, when, and by which dimension
   * @return one value, or with a dimension one for each of its values; completes after the last
   * @see #totalUsage(UsageAggregation)
   */
  default Flux<MetricTotal> totalUsage(Consumer<UsageAggregationBuilder> query) {
    return Specs.filled(UsageAggregation::builder, query, UsageAggregationBuilder::build)
        .flatMapMany(this::totalUsage);
  }

  /**
   * How well calls went, over a span as a whole. A POST that reads: safe to repeat.
   *
   * @param query what, when, and by which dimension
   * @return one value, or with a dimension one for each of its values; completes after the last
   */
  Flux<MetricTotal> totalQuality(QualityAggregation query);

  /**
   * How well calls went, over a span as a whole.
   *
   * @param query fills in what, when, and by which dimension
   * @return one value, or with a dimension one for each of its values; completes after the last
   * @see #totalQuality(QualityAggregation)
   */
  default Flux<MetricTotal> totalQuality(Consumer<QualityAggregationBuilder> query) {
    return Specs.filled(QualityAggregation::builder, query, QualityAggregationBuilder::build)
        .flatMapMany(this::totalQuality);
  }
}
