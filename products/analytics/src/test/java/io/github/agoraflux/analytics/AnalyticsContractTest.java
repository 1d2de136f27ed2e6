package io.github.agoraflux.analytics;

import static io.github.agoraflux.harness.Deviation.omits;
import static io.github.agoraflux.harness.Deviation.puts;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.Deviation;
import io.github.agoraflux.harness.Examples;
import io.github.agoraflux.harness.ProductContract;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The documented requests and answers about calls; the others stand in {@link ProjectExamples}. */
class AnalyticsContractTest extends ProductContract<Analytics> {

  static final Deviation APP_ID =
      puts("/query/appid", "876922cbca0098dff4323566daa89675", "the example's is no App ID");

  private static final CallKey CALL =
      new CallKey(CallId.of("cxxxxxxxxxxxxxxxxxxxx"), at(1_692_584_005), at(1_692_584_615));
  private static final Deviation FIRST =
      puts("/query/page_no", "1", "a list always says which page it asks for");
  private static final Deviation LARGEST =
      puts("/query/page_size", "100", "a list asks for as much as it may");

  AnalyticsContractTest() {
    super("analytics", Analytics::over);
  }

  static Instant at(long seconds) {
    return Instant.ofEpochSecond(seconds);
  }

  @Override
  protected void describe(Examples<Analytics> examples) {
    lists(examples);
    statistics(examples);
    limits(examples);
    ProjectExamples.insights(examples);
    ProjectExamples.realtime(examples);
  }

  private static void lists(Examples<Analytics> examples) {
    Deviation number = omits("/page_no", "a list knows which page it asked for");
    Deviation size = omits("/page_size", "a list knows how much it asked for");
    Instant from = at(1_550_024_508);
    Instant to = at(1_550_025_508);
    examples
        .request(
            "call-lists/request-1",
            analytics -> analytics.calls().calls(search -> search.from(from).to(to)),
            FIRST,
            LARGEST)
        .request(
            "call-lists/request-2",
            analytics -> analytics.calls().calls(s -> s.from(from).to(to).pageSize(20)))
        .answer("call-lists/response-1", number, size)
        .emits(
            "call-lists/response-1",
            new CallSummary(
                CALL.id(),
                "cname1",
                at(1_547_448_383),
                at(1_547_448_483),
                true,
                2L,
                2.0,
                0.12,
                0.07))
        .request(
            "call-sessions/request-1",
            analytics -> analytics.calls().sessions(search -> search.call(CALL)),
            FIRST,
            LARGEST)
        .request(
            "call-sessions/request-2",
            analytics ->
                analytics
                    .calls()
                    .sessions(
                        search ->
                            search
                                .call(new CallKey(CALL.id(), at(1_548_665_345), at(1_548_670_821)))
                                .uids(List.of(1L, 2L))
                                .pageSize(20)),
            APP_ID,
            puts("/query/uids", "1,2", "user ids are numbers"))
        .answer("call-sessions/response-1", number, size)
        .emits(
            "call-sessions/response-1",
            new CallSession(
                SessionId.of("xxxxxxxxxxxxxxxxxxx"),
                "cname1",
                1_234_567,
                "UserA",
                "LAN",
                "Linux",
                false,
                List.of(UserFeature.SPEAKER, UserFeature.SCREEN_SHARER),
                "2.3.3.150",
                "Linux version 4.14.255-311-248.529.amzn2.x86_64 (mockbuild@ip-10",
                CALL.from(),
                at(1_692_584_015),
                true,
                0.01,
                0.03))
        .request(
            "call-metrics/request-1",
            analytics ->
                analytics
                    .calls()
                    .metrics(
                        CALL,
                        List.of(
                            SessionId.of("sxxxxxxxxxxxxxxxx1"),
                            SessionId.of("sxxxxxxxxxxxxxxxx2"))))
        .emits(
            "call-metrics/response-1",
            new MetricSeries(
                SessionId.of("EDB224CCF4FB4F99815C24302BDF3301"),
                SessionMetric.AUDIO_SENT_BITRATE,
                0,
                List.of(
                    new DataPoint(at(1_548_670_255), 215.0),
                    new DataPoint(at(1_548_670_257), 129.0),
                    new DataPoint(at(1_548_670_259), 121.0))));
  }

  private static void statistics(Examples<Analytics> examples) {
    examples
        .request(
            "call-statistics/request-1",
            analytics ->
                analytics
                    .calls()
                    .freezeRates(CALL, Dimension.SDK_VERSION, FreezeMetric.AUDIO_FREEZE_RATE))
        .emits("call-statistics/response-1", new FreezeRate("3.7.1.247", 6, 0.007))
        .request(
            "call-freeze-bucket/request-1",
            analytics -> analytics.calls().freezeDistribution(CALL, FreezeMetric.AUDIO_FREEZE_RATE))
        .emits(
            "call-freeze-bucket/response-1",
            new FreezeBucket(FreezeRange.FROM_3_TO_5_PERCENT, 1),
            new FreezeBucket(FreezeRange.BELOW_3_PERCENT, 19))
        .request(
            "call-statistics-time/request-1",
            analytics -> analytics.calls().overTime(CALL, CallMetric.AUDIO_FREEZE_RATE))
        .emits(
            "call-statistics-time/response-1",
            new DataPoint(at(1_692_584_100), 0.0),
            new DataPoint(at(1_692_584_160), 0.0),
            new DataPoint(at(1_692_584_340), 0.007),
            new DataPoint(at(1_692_584_400), 0.005),
            new DataPoint(at(1_692_584_460), 0.003),
            new DataPoint(at(1_692_584_580), 0.05));
  }

  private static void limits(Examples<Analytics> examples) {
    Stream.of(
            "call-lists",
            "call-sessions",
            "call-metrics",
            "call-statistics",
            "call-freeze-bucket",
            "call-statistics-time")
        .map(operation -> operation + "/_errors/error-")
        .forEach(
            error ->
                examples
                    .refuses(error + 1, RejectedException.RateLimited.class)
                    .refuses(error + 2, RejectedException.class)
                    .refuses(error + 3, RejectedException.class)
                    .refuses(error + 4, RejectedException.class)
                    .refuses(error + 5, RejectedException.class)
                    .refuses(error + 6, RejectedException.Forbidden.class));
  }
}
