package io.github.agoraflux.analytics;

import io.github.agoraflux.operation.Specs;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;

/**
 * The present of the whole project or of a channel, by windows of 20 seconds that begin at full
 * multiples of 20 seconds. Every verb is safe to repeat. Agora has data after 20 seconds at the
 * earliest, and of the last 60 minutes at most; both depend on the pricing plan.
 */
public interface RealtimeMonitoring {

  /**
   * How much is used just now.
   *
   * @param query what, when, for whom, where, and by which dimension
   * @return the values in the order of time, with a dimension one for each of its values; completes
   *     after the last
   */
  Flux<WindowValue> usage(RealtimeUsageQuery query);

  /**
   * How much is used just now.
   *
   * @param query fills in what, when, for whom, where, and by which dimension
   * @return the values in the order of time; completes after the last
   * @see #usage(RealtimeUsageQuery)
   */
  default Flux<WindowValue> usage(Consumer<RealtimeUsageQueryBuilder> query) {
    return Specs.filled(RealtimeUsageQuery::builder, query, RealtimeUsageQueryBuilder::build)
        .flatMapMany(this::usage);
  }

  /**
   * How well calls go just now.
   *
   * @param query what, when, for whom, where, and by which dimension
   * @return the values in the order of time, with a dimension one for each of its values; completes
   *     after the last
   */
  Flux<WindowValue> quality(RealtimeQualityQuery query);

  /**
   * How well calls go just now.
   *
   * @param query fills in what, when, for whom, where, and by which dimension
   * @return the values in the order of time; completes after the last
   * @see #quality(RealtimeQualityQuery)
   */
  default Flux<WindowValue> quality(Consumer<RealtimeQualityQueryBuilder> query) {
    return Specs.filled(RealtimeQualityQuery::builder, query, RealtimeQualityQueryBuilder::build)
        .flatMapMany(this::quality);
  }

  /**
   * How well a channel goes just now for single users.
   *
   * @param query what, when, and for which users of which channel
   * @return a series for each user; completes after the last
   */
  Flux<UserSeries> userQuality(UserQualityQuery query);

  /**
   * How well a channel goes just now for single users.
   *
   * @param query fills in what, when, and for which users of which channel
   * @return a series for each user; completes after the last
   * @see #userQuality(UserQualityQuery)
   */
  default Flux<UserSeries> userQuality(Consumer<UserQualityQueryBuilder> query) {
    return Specs.filled(UserQualityQuery::builder, query, UserQualityQueryBuilder::build)
        .flatMapMany(this::userQuality);
  }

  /**
   * The values of a dimension that most users have in common.
   *
   * @param query when, for whom, and by which dimension
   * @return the top 20, of devices the top 50, in Agora's order; completes after the last
   */
  Flux<TopValue> topUsage(TopUsageQuery query);

  /**
   * The values of a dimension that most users have in common.
   *
   * @param query fills in when, for whom, and by which dimension
   * @return the top 20, of devices the top 50, in Agora's order; completes after the last
   * @see #topUsage(TopUsageQuery)
   */
  default Flux<TopValue> topUsage(Consumer<TopUsageQueryBuilder> query) {
    return Specs.filled(TopUsageQuery::builder, query, TopUsageQueryBuilder::build)
        .flatMapMany(this::topUsage);
  }

  /**
   * The values of a dimension that most users have in common.
   *
   * @param from when the 20 seconds begin that are looked at; any moment, to the second
   * @param product whose users
   * @param metric {@link RealtimeUsageMetric#USER_COUNT}; Agora documents no other
   * @param dimension what users are told apart by; not the channel's size
   * @return the top 20, of devices the top 50, in Agora's order; completes after the last
   * @throws IllegalArgumentException if one is missing, the metric is the number of channels, or
   *     the dimension is the channel's size
   * @see #topUsage(TopUsageQuery)
   */
  default Flux<TopValue> topUsage(
      Instant from, ProductType product, RealtimeUsageMetric metric, Dimension dimension) {
    return topUsage(new TopUsageQuery(from, product, metric, dimension, Map.of()));
  }

  /**
   * The values of a dimension at the top of a quality metric, with the number of their users.
   *
   * @param query what, when, for whom, and by which dimension
   * @return the top 20, of devices the top 50, in Agora's order; completes after the last
   */
  Flux<TopValue> topQuality(TopQualityQuery query);

  /**
   * The values of a dimension at the top of a quality metric, with the number of their users.
   *
   * @param query fills in what, when, for whom, and by which dimension
   * @return the top 20, of devices the top 50, in Agora's order; completes after the last
   * @see #topQuality(TopQualityQuery)
   */
  default Flux<TopValue> topQuality(Consumer<TopQualityQueryBuilder> query) {
    return Specs.filled(TopQualityQuery::builder, query, TopQualityQueryBuilder::build)
        .flatMapMany(this::topQuality);
  }

  /**
   * The values of a dimension at the top of a quality metric, with the number of their users.
   *
   * @param from when the 20 seconds begin that are looked at; any moment, to the second
   * @param product whose users
   * @param metric what is asked for
   * @param dimension what users are told apart by; not the channel's size
   * @return the top 20, of devices the top 50, in Agora's order; completes after the last
   * @throws IllegalArgumentException if one is missing, or the dimension is the channel's size
   * @see #topQuality(TopQualityQuery)
   */
  default Flux<TopValue> topQuality(
      Instant from, ProductType product, QualityMetric metric, Dimension dimension) {
    return topQuality(new TopQualityQuery(from, product, metric, dimension, Map.of()));
  }
}
