package io.github.agoraflux.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.harness.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Arguments that break a rule are refused before a byte is sent. */
class ArgumentsTest {

  private static final Instant FROM = Instant.parse("2026-01-01T10:00:00Z");
  private static final CallKey CALL = new CallKey(CallId.of("c"), FROM, FROM);

  private static Wire<Analytics> wire;

  @BeforeAll
  static void open() {
    wire = new Wire<>(Analytics::over);
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"calls", "projects"})
  void areRefused(String complaint, Function<Analytics, Publisher<?>> call) {
    StepVerifier.create(Flux.defer(() -> call.apply(wire.product())))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(complaint));

    assertThat(wire.requests()).isZero();
  }

  static Stream<Arguments> calls() {
    return Stream.of(
        search("from must be given", s -> s.from(null)),
        search("to must be given", s -> s.to(null)),
        search("to must not be before 2026-01-01T10:00:00Z", s -> s.to(FROM.minusSeconds(1))),
        search("from must not be before 1970", s -> s.from(Instant.MIN)),
        search("channel must not be blank", s -> s.channel("")),
        search("pageSize must be from 1 to 100, but was 0", s -> s.pageSize(0)),
        search("pageSize must be from 1 to 100, but was 101", s -> s.pageSize(101)),
        search("extra must leave the App ID", s -> s.extra(Map.of("appid", "x"))),
        search("extra must hold only fields", s -> s.extra(Map.of("start_ts", 1))),
        broken("call must be given", a -> a.calls().sessions(s -> {})),
        broken(
            "uids must be at most 10, but was 11",
            a ->
                a.calls()
                    .sessions(s -> s.call(CALL).uids(LongStream.range(1, 12).boxed().toList()))),
        broken(
            "uids must be from 1 to 4294967295",
            a -> a.calls().sessions(s -> s.call(CALL).uids(List.of(0L)))),
        broken(
            "call.to must not be before",
            a -> a.calls().sessions(s -> s.call(new CallKey(CALL.id(), FROM, Instant.EPOCH)))),
        broken("sessions must not be empty", a -> a.calls().metrics(CALL, List.of())),
        broken(
            "dimension must not be the channel size",
            a ->
                a.calls()
                    .freezeRates(CALL, Dimension.CHANNEL_SIZE, FreezeMetric.AUDIO_FREEZE_RATE)));
  }

  static Stream<Arguments> projects() {
    return Stream.of(
        broken("metric must be given", a -> a.insights().usage(q -> q.from(FROM).to(FROM))),
        broken(
            "granularity must be given",
            a -> a.insights().usage(q -> q.from(FROM).to(FROM).metric(UsageMetric.USER_COUNT))),
        broken(
            "product must be given",
            a ->
                a.realtime()
                    .quality(q -> q.from(FROM).to(FROM).metric(QualityMetric.NETWORK_DELAY))),
        total("dimension must be absent for a peak", q -> q.metric(UsageMetric.PEAK_CURRENT_USERS)),
        total("dimension must not be the channel size", q -> q.dimension(Dimension.CHANNEL_SIZE)),
        total(
            "dimensionValues must be absent without a dimension",
            q -> q.dimension(null).dimensionValues(List.of("x"))),
        total("dimensionValues must not be blank", q -> q.dimensionValues(List.of(" "))),
        total("dimensionValues must have no quotation", q -> q.dimensionValues(List.of("\""))),
        total("country must be absent but for regions", q -> q.country("China")),
        broken(
            "dimensionValues must be absent for the channel size",
            a ->
                a.insights()
                    .totalQuality(
                        q ->
                            q.from(FROM)
                                .to(FROM)
                                .metric(QualityMetric.NETWORK_DELAY)
                                .dimension(Dimension.CHANNEL_SIZE)
                                .dimensionValues(List.of("1")))),
        users("uids must not be empty", q -> q.uids(List.of())),
        users("channel must be given", q -> q.channel(null)),
        broken(
            "dimension must not be the channel size",
            a ->
                a.realtime()
                    .topQuality(
                        FROM,
                        ProductType.NATIVE,
                        QualityMetric.NETWORK_DELAY,
                        Dimension.CHANNEL_SIZE)));
  }

  private static Arguments search(String complaint, Consumer<CallSearchBuilder> change) {
    return broken(
        complaint,
        analytics ->
            analytics
                .calls()
                .calls(
                    search -> {
                      search.from(FROM).to(FROM);
                      change.accept(search);
                    }));
  }

  private static Arguments total(String complaint, Consumer<UsageAggregationBuilder> change) {
    return broken(
        complaint,
        analytics ->
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
                    }));
  }

  private static Arguments users(String complaint, Consumer<UserQualityQueryBuilder> change) {
    return broken(
        complaint,
        analytics ->
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
                    }));
  }

  private static Arguments broken(String complaint, Function<Analytics, Publisher<?>> call) {
    return arguments(complaint, call);
  }
}
