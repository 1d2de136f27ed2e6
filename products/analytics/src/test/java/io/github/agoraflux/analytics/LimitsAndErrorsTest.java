package io.github.agoraflux.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.harness.StatusTests;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.limit.QuotaScope;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What a plan does not allow, what Agora refuses or fails at, and what the caller gets. */
class LimitsAndErrorsTest {

  private static final Instant NOW = Wire.NOW;
  private static final Instant FROM = NOW.minusSeconds(600);
  private static final Instant TO = NOW.minusSeconds(300);
  private static final CallKey CALL = new CallKey(CallId.of("c"), FROM, TO);

  private static final Map<String, Function<Analytics, Publisher<?>>> VERBS =
      Map.ofEntries(
          Map.entry("call-lists", a -> a.calls().calls(s -> s.from(FROM).to(TO))),
          Map.entry("call-sessions", a -> a.calls().sessions(s -> s.call(CALL))),
          Map.entry("call-metrics", a -> a.calls().metrics(CALL, List.of(SessionId.of("s")))),
          Map.entry(
              "call-statistics",
              a -> a.calls().freezeRates(CALL, Dimension.OS, FreezeMetric.VIDEO_FREEZE_RATE)),
          Map.entry(
              "call-freeze-bucket",
              a -> a.calls().freezeDistribution(CALL, FreezeMetric.VIDEO_FREEZE_RATE)),
          Map.entry("call-statistics-time", a -> a.calls().overTime(CALL, CallMetric.USER_COUNT)),
          Map.entry(
              "insight-usage-by-time",
              a ->
                  a.insights()
                      .usage(
                          q ->
                              q.from(FROM)
                                  .to(TO)
                                  .metric(UsageMetric.USER_COUNT)
                                  .granularity(Granularity.DAY))),
          Map.entry(
              "insight-quality-by-time",
              a ->
                  a.insights()
                      .quality(
                          q ->
                              q.from(FROM)
                                  .to(TO)
                                  .metric(QualityMetric.NETWORK_DELAY)
                                  .granularity(Granularity.DAY)
                                  .product(ProductType.WEBRTC))),
          Map.entry(
              "insight-usage-aggregation",
              a ->
                  a.insights().totalUsage(q -> q.from(FROM).to(TO).metric(UsageMetric.USER_COUNT))),
          Map.entry(
              "insight-quality-aggregation",
              a ->
                  a.insights()
                      .totalQuality(q -> q.from(FROM).to(TO).metric(QualityMetric.NETWORK_DELAY))),
          Map.entry(
              "realtime-usage-by-time",
              a ->
                  a.realtime()
                      .usage(
                          q ->
                              q.from(FROM)
                                  .to(TO)
                                  .product(ProductType.NATIVE)
                                  .metric(RealtimeUsageMetric.USER_COUNT))),
          Map.entry(
              "realtime-quality-by-time",
              a ->
                  a.realtime()
                      .quality(
                          q ->
                              q.from(FROM)
                                  .to(TO)
                                  .product(ProductType.NATIVE)
                                  .metric(QualityMetric.NETWORK_DELAY))),
          Map.entry(
              "realtime-usage-top20",
              a ->
                  a.realtime()
                      .topUsage(
                          FROM, ProductType.NATIVE, RealtimeUsageMetric.USER_COUNT, Dimension.OS)),
          Map.entry(
              "realtime-quality-top20",
              a ->
                  a.realtime()
                      .topQuality(
                          FROM, ProductType.NATIVE, QualityMetric.NETWORK_DELAY, Dimension.OS)));

  @RegisterExtension static final Wire<Analytics> wire = new Wire<>(Analytics::over);

  @TestFactory
  Stream<DynamicTest> becomesItsException() {
    return StatusTests.of("analytics", VERBS, Set.of()).over(() -> wire, 400, 401, 403, 404, 500);
  }

  /** Queries about calls are told so with status 200. */
  @TestFactory
  Stream<DynamicTest> isLimitedWhateverTheStatus() {
    return VERBS.keySet().stream()
        .sorted()
        .map(verb -> DynamicTest.dynamicTest(verb, () -> isLimited(verb)));
  }

  private static void isLimited(String verb) {
    wire.reset();
    wire.agora().faults().inject("analytics." + verb, Fault.status(429), 1);

    StepVerifier.create(Flux.from(VERBS.get(verb).apply(wire.product())))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure).isExactlyInstanceOf(RejectedException.RateLimited.class));
    assertThat(wire.requests()).isEqualTo(1);
  }

  /** Agora documents no limit for three of them, so that of the others is assumed. */
  @TestFactory
  Stream<DynamicTest> hasAQuotaOfItsOwn() {
    return VERBS.keySet().stream()
        .sorted()
        .map(
            verb ->
                DynamicTest.dynamicTest(
                    verb,
                    () ->
                        assertThat(wire.calledBy(VERBS.get(verb)).quotas())
                            .singleElement()
                            .satisfies(
                                quota -> {
                                  assertThat(quota.scope()).isEqualTo(QuotaScope.ACCOUNT);
                                  assertThat(quota.groupFor("analytics." + verb))
                                      .isEqualTo("analytics." + verb);
                                })));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("codes")
  void becomesTheSameByTheCodeInTheAnswer(int code, Class<? extends AgoraException> type) {
    wire.agora()
        .script(
            "*",
            ScriptedReply.json(200, "{\"code\":" + code + ",\"message\":\"no\",\"data\":null}"));

    VERBS.forEach(
        (verb, call) ->
            StepVerifier.create(Flux.from(call.apply(wire.product())))
                .verifyErrorSatisfies(
                    failure ->
                        assertThat(failure)
                            .as(verb)
                            .isExactlyInstanceOf(type)
                            .asInstanceOf(InstanceOfAssertFactories.type(AgoraException.class))
                            .satisfies(
                                told -> {
                                  assertThat(told.status()).isEqualTo(200);
                                  assertThat(told.code()).isEqualTo(Integer.toString(code));
                                })));
  }

  static Stream<Arguments> codes() {
    return Stream.of(
        arguments(300, RejectedException.class),
        arguments(400, RejectedException.class),
        arguments(401, RejectedException.Unauthenticated.class),
        arguments(403, RejectedException.Forbidden.class),
        arguments(404, RejectedException.NotFound.class),
        arguments(500, ServerException.class),
        arguments(7, RejectedException.class));
  }

  @ParameterizedTest
  @CsvSource({
    "300, 10, query latency limit error",
    "1300000, 1290000, query time range limit error",
    "90000, 600, query time length limit error"
  })
  void namesTheLimitOfThePlan(long fromAgo, long toAgo, String words) {
    StepVerifier.create(
            wire.product()
                .calls()
                .calls(s -> s.from(NOW.minusSeconds(fromAgo)).to(NOW.minusSeconds(toAgo))))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isExactlyInstanceOf(RejectedException.class)
                    .asInstanceOf(InstanceOfAssertFactories.type(AgoraException.class))
                    .satisfies(
                        told -> {
                          SearchLimit limit = SearchLimit.of(told).orElseThrow();
                          assertThat(limit).isEqualTo(new SearchLimit(words));
                          assertThat(limit.isKnown()).isTrue();
                          assertThat(limit.isPassing()).isFalse();
                        }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"call-lists", "insight-usage-by-time", "realtime-quality-top20"})
  void tellsThatAQuotaIsUsedUp(String verb) {
    try (Wire<Analytics> tight =
        new Wire<>(Analytics::over, s -> s.rateLimit("analytics." + verb, 1), client -> {})) {
      Flux.from(VERBS.get(verb).apply(tight.product())).blockLast();
      StepVerifier.create(Flux.from(VERBS.get(verb).apply(tight.product())))
          .verifyErrorSatisfies(
              failure ->
                  assertThat(failure)
                      .isInstanceOf(RejectedException.RateLimited.class)
                      .satisfies(
                          told ->
                              assertThat(SearchLimit.of((AgoraException) told).isPresent())
                                  .isEqualTo(verb.startsWith("call"))));
    }
  }

  @Test
  void refusesAProjectOfSomebodyElse() {
    try (Wire<Analytics> stranger =
        new Wire<>(
            Analytics::over, s -> {}, client -> client.appId("00000000000000000000000000000000"))) {
      VERBS.forEach(
          (verb, call) ->
              StepVerifier.create(Flux.from(call.apply(stranger.product())))
                  .verifyError(RejectedException.Forbidden.class));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "",
        "{\"code\":\"x\"}",
        "{\"code\":200,\"data\":[7],\"call_lists\":[7],\"call_info\":[7],\"metrics\":[7]}"
      })
  void takesWhatIsNoAnswerForUnreadable(String answer) {
    wire.agora().script("*", ScriptedReply.json(200, answer));

    VERBS.forEach(
        (verb, call) ->
            StepVerifier.create(Flux.from(call.apply(wire.product())))
                .verifyError(UnreadableAnswerException.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"userCount\":1}",
        "{\"ts\":1.5,\"userCount\":1}",
        "{\"ts\":1e30,\"userCount\":1}",
        "{\"ts\":1,\"userCount\":\"many\"}",
        "{\"ts\":1,\"userCount\":1e999}",
        "{\"ts\":1,\"userCount\":{}}"
      })
  void takesARowThatIsNoneForUnreadable(String row) {
    wire.agora().script("*", ScriptedReply.json(200, "{\"code\":200,\"data\":[" + row + "]}"));

    StepVerifier.create(Flux.from(VERBS.get("insight-usage-by-time").apply(wire.product())))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOf(UnreadableAnswerException.class)
                    .hasMessageContaining("analytics.insight-usage-by-time"));
  }

  @Test
  void readsWhatComesAsTextAndWhatIsAbsent() {
    wire.agora()
        .script(
            "*",
            ScriptedReply.json(
                200,
                "{\"code\":\"200\",\"data\":[{\"ts\":\"20\",\"userCount\":\"2.5\"},{\"ts\":1}]}"));

    StepVerifier.create(
            Flux.from(VERBS.get("insight-usage-by-time").apply(wire.product()))
                .cast(DataPoint.class))
        .expectNext(
            new DataPoint(Instant.ofEpochSecond(1), null),
            new DataPoint(Instant.ofEpochSecond(20), 2.5))
        .verifyComplete();
  }
}
