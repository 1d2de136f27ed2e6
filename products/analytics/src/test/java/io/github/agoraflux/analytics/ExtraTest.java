package io.github.agoraflux.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.harness.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What Agora added yesterday can be sent today, beside what is sent anyway. */
class ExtraTest {

  private static final Instant FROM = Instant.ofEpochSecond(1_767_321_000);
  private static final Instant TO = FROM.plusSeconds(60);
  private static final CallKey CALL = new CallKey(CallId.of("c"), FROM, TO);
  private static final Map<String, Object> LATER = Map.of("later", 7);
  private static final String OF_CALL =
      "start_ts=1767321000&end_ts=1767321060&appid=APP&call_id=c&";
  private static final String OF_TOP =
      "ts=1767321000&appid=APP&productType=Native&dimension=os&metric=";

  @RegisterExtension static final Wire<Analytics> wire = new Wire<>(Analytics::over);

  static Stream<Arguments> queries() {
    return Stream.of(
        query(
            "call-metrics",
            OF_CALL + "sids=s1%2Cs2&later=7",
            a ->
                a.calls()
                    .metrics(
                        q ->
                            q.call(CALL)
                                .sessions(List.of(SessionId.of("s1"), SessionId.of("s2")))
                                .extra(LATER))),
        query(
            "call-statistics",
            OF_CALL + "dimension=os&metric=video_freeze_rate&later=7",
            a ->
                a.calls()
                    .freezeRates(
                        q ->
                            q.call(CALL)
                                .dimension(Dimension.OS)
                                .metric(FreezeMetric.VIDEO_FREEZE_RATE)
                                .extra(LATER))),
        query(
            "call-freeze-bucket",
            OF_CALL + "metric=audio_freeze_rate&later=7",
            a ->
                a.calls()
                    .freezeDistribution(
                        q -> q.call(CALL).metric(FreezeMetric.AUDIO_FREEZE_RATE).extra(LATER))),
        query(
            "call-statistics-time",
            OF_CALL + "metric=user_count&later=7",
            a -> a.calls().overTime(q -> q.call(CALL).metric(CallMetric.USER_COUNT).extra(LATER))),
        query(
            "realtime-usage-top20",
            OF_TOP + "userCount&later=7",
            a ->
                a.realtime()
                    .topUsage(
                        q ->
                            q.from(FROM)
                                .product(ProductType.NATIVE)
                                .metric(RealtimeUsageMetric.USER_COUNT)
                                .dimension(Dimension.OS)
                                .extra(LATER))),
        query(
            "realtime-quality-top20",
            OF_TOP + "networkDelay&later=7&extraMetrics=userCount",
            a ->
                a.realtime()
                    .topQuality(
                        q ->
                            q.from(FROM)
                                .product(ProductType.NATIVE)
                                .metric(QualityMetric.NETWORK_DELAY)
                                .dimension(Dimension.OS)
                                .extra(LATER))),
        query(
            "call-sessions",
            OF_CALL + "call=7&page_no=1&page_size=100",
            a -> a.calls().sessions(s -> s.call(CALL).extra(Map.of("call", 7)))));
  }

  private static Arguments query(String verb, String sent, Function<Analytics, Flux<?>> call) {
    return arguments(verb, sent, call);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void isSentInTheQuery(String verb, String sent, Function<Analytics, Flux<?>> call) {
    StepVerifier.create(call.apply(wire.product()).then()).verifyComplete();

    assertThat(wire.lastRequest().operationId()).isEqualTo("analytics." + verb);
    assertThat(wire.lastRequest().rawQuery()).isEqualTo(sent.replace("APP", wire.agora().appId()));
  }

  @Test
  void isSentInTheBodyThoughAComponentIsCalledSo() {
    StepVerifier.create(
            wire.product()
                .insights()
                .totalUsage(
                    q ->
                        q.from(FROM)
                            .to(TO)
                            .metric(UsageMetric.USER_COUNT)
                            .extra(Map.of("country", "x")))
                .then())
        .verifyComplete();

    assertThat(wire.lastRequest().body()).endsWith(",\"metric\":\"userCount\",\"country\":\"x\"}");
  }
}
