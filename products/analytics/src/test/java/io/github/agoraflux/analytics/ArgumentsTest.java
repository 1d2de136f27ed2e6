package io.github.agoraflux.analytics;

import io.github.agoraflux.harness.ArgumentTests;
import io.github.agoraflux.harness.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactivestreams.Publisher;

/** Arguments that break a rule are refused before a byte is sent. */
class ArgumentsTest {

  private static final Instant FROM = Instant.parse("2026-01-01T10:00:00Z");
  private static final CallKey CALL = new CallKey(CallId.of("c"), FROM, FROM);
  private static final Dimension OS = Dimension.OS;
  private static final FreezeMetric AUDIO = FreezeMetric.AUDIO_FREEZE_RATE;
  private static final QualityMetric DELAY = QualityMetric.NETWORK_DELAY;

  @RegisterExtension static final Wire<Analytics> wire = new Wire<>(Analytics::over);

  @TestFactory
  Stream<DynamicTest> refusesTheArgumentsOfCalls() {
    return ArgumentTests.over(() -> wire)
        .refuse("from must be given", search(s -> s.from(null)))
        .refuse("to must be given", search(s -> s.to(null)))
        .refuse(
            "to must not be before 2026-01-01T10:00:00Z", search(s -> s.to(FROM.minusSeconds(1))))
        .refuse("from must not be before 1970", search(s -> s.from(Instant.MIN)))
        .refuse("channel must not be blank", search(s -> s.channel("")))
        .refuse("pageSize must be from 1 to 100, but was 0", search(s -> s.pageSize(0)))
        .refuse("pageSize must be from 1 to 100, but was 101", search(s -> s.pageSize(101)))
        .refuse("extra must leave the App ID", search(s -> s.extra(Map.of("appid", "x"))))
        .refuse("extra must hold only fields", search(s -> s.extra(Map.of("start_ts", 1))))
        .refuse(
            "extra must hold only fields without a place",
            search(s -> s.extra(Map.of("page_no", 2))))
        .refuse("call must be given", a -> a.calls().sessions(s -> {}))
        .refuse(
            "uids must be at most 10, but was 11",
            a ->
                a.calls()
                    .sessions(s -> s.call(CALL).uids(LongStream.range(1, 12).boxed().toList())))
        .refuse(
            "uids must be from 1 to 4294967295",
            a -> a.calls().sessions(s -> s.call(CALL).uids(List.of(0L))))
        .refuse(
            "call.to must not be before",
            a -> a.calls().sessions(s -> s.call(new CallKey(CALL.id(), FROM, Instant.EPOCH))))
        .refuse("sessions must not be empty", a -> a.calls().metrics(CALL, List.of()))
        .refuse("sessions must be given", a -> a.calls().metrics(CALL, null))
        .refuse(
            "sessions must have no comma",
            a -> a.calls().metrics(CALL, List.of(SessionId.of("s1,s2"))))
        .refuse("call must be given", a -> a.calls().metrics(null, List.of(SessionId.of("s"))))
        .refuse("call must be given", a -> a.calls().freezeRates(null, OS, AUDIO))
        .refuse("dimension must be given", a -> a.calls().freezeRates(CALL, null, AUDIO))
        .refuse(
            "dimension must not be the channel size",
            a -> a.calls().freezeRates(CALL, Dimension.CHANNEL_SIZE, AUDIO))
        .refuse("metric must be given", a -> a.calls().freezeRates(CALL, OS, null))
        .refuse("call must be given", a -> a.calls().freezeDistribution(null, AUDIO))
        .refuse("metric must be given", a -> a.calls().freezeDistribution(CALL, null))
        .refuse("call must be given", a -> a.calls().overTime(null, CallMetric.USER_COUNT))
        .refuse("metric must be given", a -> a.calls().overTime(CALL, null))
        .tests();
  }

  /** What is sent anyway would stand there twice. */
  @TestFactory
  Stream<DynamicTest> refusesToSendTwiceWhatNamesTheCall() {
    ArgumentTests<Analytics> tests = ArgumentTests.over(() -> wire);
    for (String name : List.of("start_ts", "end_ts", "call_id", "appid")) {
      Map<String, Object> twice = Map.of(name, 1);
      tests
          .refuse("extra must ", a -> a.calls().sessions(s -> s.call(CALL).extra(twice)))
          .refuse(
              "extra must ",
              a ->
                  a.calls()
                      .metrics(q -> q.call(CALL).sessions(List.of(SessionId.of("s"))).extra(twice)))
          .refuse(
              "extra must ",
              a ->
                  a.calls().freezeRates(q -> q.call(CALL).dimension(OS).metric(AUDIO).extra(twice)))
          .refuse(
              "extra must ",
              a -> a.calls().freezeDistribution(q -> q.call(CALL).metric(AUDIO).extra(twice)))
          .refuse(
              "extra must ",
              a ->
                  a.calls().overTime(q -> q.call(CALL).metric(CallMetric.USER_COUNT).extra(twice)));
    }
    return tests
        .refuse(
            "extra must hold only fields without a place",
            a -> a.calls().sessions(s -> s.call(CALL).extra(Map.of("page_no", 2))))
        .refuse(
            "extra must hold only fields without a component",
            a ->
                a.calls()
                    .metrics(
                        q ->
                            q.call(CALL)
                                .sessions(List.of(SessionId.of("s")))
                                .extra(Map.of("sids", "t"))))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> refusesTheArgumentsOfProjects() {
    return ArgumentTests.over(() -> wire)
        .refuse("metric must be given", a -> a.insights().usage(q -> q.from(FROM).to(FROM)))
        .refuse(
            "granularity must be given",
            a -> a.insights().usage(q -> q.from(FROM).to(FROM).metric(UsageMetric.USER_COUNT)))
        .refuse(
            "product must be given",
            a ->
                a.realtime()
                    .quality(q -> q.from(FROM).to(FROM).metric(QualityMetric.NETWORK_DELAY)))
        .refuse(
            "dimension must be absent for a peak",
            total(q -> q.metric(UsageMetric.PEAK_CURRENT_USERS)))
        .refuse(
            "dimension must not be the channel size",
            total(q -> q.dimension(Dimension.CHANNEL_SIZE)))
        .refuse(
            "dimensionValues must be absent without a dimension",
            total(q -> q.dimension(null).dimensionValues(List.of("x"))))
        .refuse("dimensionValues must not be blank", total(q -> q.dimensionValues(List.of(" "))))
        .refuse(
            "dimensionValues must have no quotation", total(q -> q.dimensionValues(List.of("\""))))
        .refuse("country must be absent but for regions", total(q -> q.country("China")))
        .refuse(
            "dimensionValues must be absent for the channel size",
            a ->
                a.insights()
                    .totalQuality(
                        q ->
                            q.from(FROM)
                                .to(FROM)
                                .metric(QualityMetric.NETWORK_DELAY)
                                .dimension(Dimension.CHANNEL_SIZE)
                                .dimensionValues(List.of("1"))))
        .refuse("uids must not be empty", users(q -> q.uids(List.of())))
        .refuse("channel must be given", users(q -> q.channel(null)))
        .refuse(
            "extra must hold only fields without a component",
            total(q -> q.extra(Map.of("filters", List.of()))))
        .refuse(
            "extra must hold only fields without a place",
            a ->
                a.realtime()
                    .quality(
                        q ->
                            q.from(FROM)
                                .to(FROM)
                                .product(ProductType.NATIVE)
                                .metric(DELAY)
                                .extra(Map.of("uids", "1"))))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> refusesTheArgumentsOfTops() {
    return ArgumentTests.over(() -> wire)
        .refuse("from must be given", topUsage(q -> q.from(null)))
        .refuse(
            "from must not be before 1970", topUsage(q -> q.from(Instant.EPOCH.minusSeconds(1))))
        .refuse("product must be given", topUsage(q -> q.product(null)))
        .refuse("metric must be given", topUsage(q -> q.metric(null)))
        .refuse(
            "metric must be the user count",
            topUsage(q -> q.metric(RealtimeUsageMetric.CHANNEL_COUNT)))
        .refuse("dimension must be given", topUsage(q -> q.dimension(null)))
        .refuse(
            "dimension must not be the channel size",
            topUsage(q -> q.dimension(Dimension.CHANNEL_SIZE)))
        .refuse("extra must ", topUsage(q -> q.extra(Map.of("ts", 1))))
        .refuse("from must be given", topQuality(null, ProductType.NATIVE, DELAY, OS))
        .refuse(
            "from must not be before 1970", topQuality(Instant.MIN, ProductType.NATIVE, DELAY, OS))
        .refuse("product must be given", topQuality(FROM, null, DELAY, OS))
        .refuse("metric must be given", topQuality(FROM, ProductType.NATIVE, null, OS))
        .refuse("dimension must be given", topQuality(FROM, ProductType.NATIVE, DELAY, null))
        .refuse(
            "dimension must not be the channel size",
            topQuality(FROM, ProductType.NATIVE, DELAY, Dimension.CHANNEL_SIZE))
        .refuse(
            "extra must hold only fields without a place",
            a ->
                a.realtime()
                    .topQuality(
                        q ->
                            q.from(FROM)
                                .product(ProductType.NATIVE)
                                .metric(DELAY)
                                .dimension(OS)
                                .extra(Map.of("extraMetrics", "x"))))
        .tests();
  }

  private static Function<Analytics, Publisher<?>> topUsage(Consumer<TopUsageQueryBuilder> change) {
    return analytics ->
        analytics
            .realtime()
            .topUsage(
                query -> {
                  query
                      .from(FROM)
                      .product(ProductType.NATIVE)
                      .metric(RealtimeUsageMetric.USER_COUNT)
                      .dimension(OS);
                  change.accept(query);
                });
  }

  private static Function<Analytics, Publisher<?>> topQuality(
      Instant from, ProductType product, QualityMetric metric, Dimension dimension) {
    return analytics -> analytics.realtime().topQuality(from, product, metric, dimension);
  }

  private static Function<Analytics, Publisher<?>> search(Consumer<CallSearchBuilder> change) {
    return analytics ->
        analytics
            .calls()
            .calls(
                search -> {
                  search.from(FROM).to(FROM);
                  change.accept(search);
                });
  }

  private static Function<Analytics, Publisher<?>> total(Consumer<UsageAggregationBuilder> change) {
    return analytics ->
        analytics
            .insights()
            .totalUsage(
                query -> {
                  query
                      .from(FROM)
                      .to(FROM)
                      .metric(UsageMetric.USER_COUNT)
                      .dimension(Dimension.COUNTRY);
                  change.accept(query);
                });
  }

  private static Function<Analytics, Publisher<?>> users(Consumer<UserQualityQueryBuilder> change) {
    return analytics ->
        analytics
            .realtime()
            .userQuality(
                query -> {
                  query
                      .from(FROM)
                      .to(FROM)
                      .product(ProductType.NATIVE)
                      .metric(QualityMetric.NETWORK_DELAY)
                      .channel("c")
                      .uids(List.of(1L));
                  change.accept(query);
                });
  }
}
