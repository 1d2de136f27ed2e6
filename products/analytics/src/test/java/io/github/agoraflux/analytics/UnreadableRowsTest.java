package io.github.agoraflux.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.harness.TimedWire;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.subscriber.TestSubscriber;

/** A row that cannot be read is a failure of the call like any other. */
class UnreadableRowsTest {

  private static final Instant FROM = Wire.NOW.minusSeconds(600);
  private static final Instant TO = Wire.NOW.minusSeconds(300);

  @RegisterExtension static final Wire<Analytics> wire = new Wire<>(Analytics::over);

  static Stream<Arguments> verbs() {
    return Stream.of(
        verb(
            "insight-usage-by-time",
            a ->
                a.insights()
                    .usage(
                        q ->
                            q.from(FROM)
                                .to(TO)
                                .metric(UsageMetric.USER_COUNT)
                                .granularity(Granularity.DAY)),
            "data.userCount",
            "[{\"ts\":1,\"userCount\":2},{\"ts\":2,\"userCount\":\"s3cr3t\"}]",
            "[{\"ts\":1,\"userCount\":2}]"),
        verb(
            "insight-usage-aggregation",
            a ->
                a.insights()
                    .totalUsage(
                        q ->
                            q.from(FROM)
                                .to(TO)
                                .metric(UsageMetric.USER_COUNT)
                                .dimension(Dimension.COUNTRY)),
            "data.country",
            "[{\"userCount\":1,\"city\":\"s3cr3t\"}]",
            "[{\"country\":\"China\",\"userCount\":1}]"),
        verb(
            "realtime-usage-by-time",
            a ->
                a.realtime()
                    .usage(
                        q ->
                            q.from(FROM)
                                .to(TO)
                                .product(ProductType.NATIVE)
                                .metric(RealtimeUsageMetric.USER_COUNT)),
            "data.ts",
            "[{\"ts\":\"s3cr3t\"}]",
            "[{\"ts\":20,\"userCount\":1}]"),
        verb(
            "realtime-quality-by-time",
            a ->
                a.realtime()
                    .userQuality(
                        q ->
                            q.from(FROM)
                                .to(TO)
                                .product(ProductType.NATIVE)
                                .metric(QualityMetric.NETWORK_DELAY)
                                .channel("c")
                                .uids(List.of(1L))),
            "data.values",
            "[{\"uid\":1,\"values\":\"s3cr3t\"}]",
            "[{\"uid\":1,\"values\":[{\"ts\":20,\"networkDelay\":0.5}]}]"),
        verb(
            "realtime-usage-top20",
            a ->
                a.realtime()
                    .topUsage(
                        FROM, ProductType.NATIVE, RealtimeUsageMetric.USER_COUNT, Dimension.OS),
            "data.windowStartTs",
            "{\"list\":[{\"os\":\"s3cr3t\",\"userCount\":1}]}",
            "{\"list\":[{\"os\":\"x\",\"userCount\":1,\"windowStartTs\":1,\"windowEndTs\":21}]}"));
  }

  private static Arguments verb(
      String verb, Function<Analytics, Flux<?>> call, String place, String bad, String good) {
    return arguments(verb, call, place, answer(bad), answer(good));
  }

  private static String answer(String data) {
    return "{\"code\":200,\"data\":" + data + "}";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verbs")
  void isToldWithAllThatIsKnownOfTheCall(
      String verb, Function<Analytics, Flux<?>> call, String place, String bad, String good) {
    wire.agora().script("*", ScriptedReply.json(200, bad));

    StepVerifier.create(call.apply(wire.product()))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .hasMessageContaining("does not have the documented form at " + place)
                    .hasMessageNotContaining("s3cr3t")
                    .asInstanceOf(InstanceOfAssertFactories.type(UnreadableAnswerException.class))
                    .satisfies(
                        told -> {
                          assertThat(told.operation()).isEqualTo("analytics." + verb);
                          assertThat(told.status()).isEqualTo(200);
                          assertThat(told.host()).isNotNull();
                          assertThat(told.attempts()).isEqualTo(1);
                          assertThat(told.failure().sent()).isTrue();
                          assertThat(told.requestId())
                              .isEqualTo(wire.lastRequest().header("X-Request-ID"));
                        }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verbs")
  void isAskedForOnceMore(
      String verb, Function<Analytics, Flux<?>> call, String place, String bad, String good) {
    try (TimedWire<Analytics> timed =
        new TimedWire<>(
            Analytics::over,
            client -> client.failover(s -> s.waits(List.of(Duration.ofSeconds(1)))))) {
      timed.answer("analytics." + verb, 200, bad).answer("analytics." + verb, 200, good);
      TestSubscriber<Object> caller = TestSubscriber.create();

      call.apply(timed.product()).cast(Object.class).subscribe(caller);
      timed.advance(Duration.ofMinutes(1));

      assertThat(timed.calls()).hasSize(2).allMatch(sent -> sent.endsWith(" " + verb));
      assertThat(caller.getReceivedOnNext()).hasSize(1);
      assertThat(caller.isTerminatedComplete()).isTrue();
    }
  }
}
