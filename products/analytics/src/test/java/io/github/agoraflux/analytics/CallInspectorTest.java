package io.github.agoraflux.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.ScriptedReply;
import io.github.agoraflux.simulator.analytics.Session;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.StepVerifier;

/** What is told of a call that is over. */
class CallInspectorTest {

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

  @Test
  void findsCallsByTimeAndChannel() {
    StepVerifier.create(
            seeded
                .product()
                .calls()
                .calls(s -> s.from(Seeded.HOUR).to(Seeded.END.plusSeconds(60)).channel("room")))
        .assertNext(
            found -> {
              assertThat(found.key(Instant.MAX)).isEqualTo(seeded.call);
              assertThat(found.channel()).isEqualTo("room");
              assertThat(found.finished()).isTrue();
              assertThat(found.peakUsers()).isEqualTo(3);
              assertThat(found.averageUsers()).isEqualTo(2.5);
              assertThat(found.audioFreezeRate()).isEqualTo(0.016);
              assertThat(found.videoFreezeRate()).isZero();
            })
        .verifyComplete();
    assertThat(seeded.sent())
        .isEqualTo(
            "/beta/analytics/call/lists?start_ts=1767261600&end_ts=1767262260&appid="
                + seeded.wire.agora().appId()
                + "&cname=room&page_no=1&page_size=100");
    StepVerifier.create(
            seeded.product().calls().calls(s -> s.from(Seeded.HOUR).to(Seeded.END).channel("x")))
        .verifyComplete();
  }

  @Test
  void listsPageByPageAsAskedFor() {
    try (Seeded many = new Seeded()) {
      IntStream.range(0, 7)
          .forEach(
              i ->
                  many.wire
                      .agora()
                      .calls()
                      .add("more", Session.of(9, Seeded.HOUR.plusSeconds(i), Seeded.END)));
      CallSearch search =
          CallSearch.builder()
              .from(Seeded.HOUR)
              .to(Seeded.END)
              .pageSize(3)
              .extra(Map.of("new", 1))
              .build();
      StepVerifier.create(many.product().calls().calls(search).map(CallSummary::createdAt), 0)
          .expectSubscription()
          .then(() -> assertThat(many.wire.requests()).isZero())
          .thenRequest(3)
          .expectNext(Seeded.HOUR.plusSeconds(6))
          .expectNextCount(2)
          .then(() -> assertThat(many.wire.requests()).isEqualTo(1))
          .thenRequest(100)
          .expectNextCount(5)
          .verifyComplete();
      assertThat(many.wire.requests()).isEqualTo(3);
      assertThat(many.sent()).endsWith("&new=1&page_no=3&page_size=3");
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"true, 1, 2", "false, 100, 1", ", 1, 1", ", 2, 2"})
  void believesHasMoreBeforeTheTotal(Boolean hasMore, long total, int requests) {
    String more = hasMore == null ? "" : "\"has_more\":" + hasMore + ",";
    seeded
        .wire
        .agora()
        .script(
            "*",
            ScriptedReply.json(
                200,
                "{\"code\":0,"
                    + more
                    + "\"total_size\":"
                    + total
                    + ",\"call_info\":[{\"sid\":\"s\",\"cname\":\"c\",\"uid\":\"1\","
                    + "\"join_ts\":1,\"finished\":false}]}"));

    StepVerifier.create(
            seeded.product().calls().sessions(s -> s.call(seeded.call).pageSize(1)).take(2))
        .expectNextCount(requests)
        .verifyComplete();
    assertThat(seeded.wire.requests()).isEqualTo(requests);
  }

  @Test
  void tellsTheSessionsOfUsers() {
    StepVerifier.create(seeded.product().calls().sessions(s -> s.call(seeded.call)))
        .assertNext(
            ben -> {
              assertThat(ben.id().value()).isEqualTo(seeded.ben.sid());
              assertThat(ben.uid()).isEqualTo(2);
              assertThat(ben.sdkVersion()).isEqualTo("3.6.1.1");
              assertThat(ben.joinedAt()).isEqualTo(Seeded.HOUR.plusSeconds(300));
              assertThat(ben.leftAt()).isEqualTo(Seeded.END);
              assertThat(ben.audioFreezeRate()).isZero();
            })
        .assertNext(
            anna -> {
              assertThat(anna.id().value()).isEqualTo(seeded.anna.sid());
              assertThat(anna.audioFreezeRate()).isEqualTo(0.04);
            })
        .verifyComplete();
    StepVerifier.create(
            seeded
                .product()
                .calls()
                .sessions(s -> s.call(seeded.call).uids(List.of(2L, 3L)).excludeServerUsers(false))
                .map(CallSession::uid))
        .expectNext(2L, 3L)
        .verifyComplete();
    assertThat(seeded.sent()).contains("&uids=2%2C3&exclude_server_user=false&page_no=1");
  }

  @Test
  void tellsWhatWasMeasured() {
    SessionId anna = SessionId.of(seeded.anna.sid());
    StepVerifier.create(seeded.product().calls().metrics(seeded.call, List.of(anna)))
        .expectNext(
            new MetricSeries(
                anna,
                SessionMetric.AUDIO_SENT_BITRATE,
                0,
                List.of(
                    new DataPoint(Seeded.HOUR.plusSeconds(10), 126.0),
                    new DataPoint(Seeded.HOUR.plusSeconds(12), 127.5))))
        .expectNext(
            new MetricSeries(
                anna,
                SessionMetric.VIDEO_FREEZE_TIME,
                2,
                List.of(new DataPoint(Seeded.HOUR.plusSeconds(10), 10.0))))
        .verifyComplete();
  }

  @Test
  void asksForTwentySessionsAtOnceWhenTheirTurnComes() {
    List<SessionId> sessions =
        IntStream.range(0, 41)
            .mapToObj(i -> SessionId.of(i % 20 == 0 ? seeded.anna.sid() : "s" + i))
            .toList();

    StepVerifier.create(seeded.product().calls().metrics(seeded.call, sessions), 0)
        .expectSubscription()
        .then(() -> assertThat(seeded.wire.requests()).isZero())
        .thenRequest(2)
        .expectNextCount(2)
        .then(() -> assertThat(seeded.wire.requests()).isLessThan(3))
        .thenRequest(100)
        .expectNextCount(4)
        .verifyComplete();
    assertThat(seeded.wire.requests()).isEqualTo(3);
    assertThat(seeded.sent()).endsWith("&sids=" + seeded.anna.sid());
  }

  @Test
  void tellsFreezesByDimensionByRangeAndByMinute() {
    FreezeMetric audio = FreezeMetric.AUDIO_FREEZE_RATE;
    StepVerifier.create(seeded.product().calls().freezeRates(seeded.call, Dimension.COUNTRY, audio))
        .expectNext(new FreezeRate("China", 1, 0.04))
        .expectNext(new FreezeRate("Germany", 1, 0.0))
        .verifyComplete();
    assertThat(seeded.sent()).endsWith("&dimension=country&metric=audio_freeze_rate");
    StepVerifier.create(
            seeded.product().calls().freezeDistribution(seeded.call, audio).collectList())
        .assertNext(
            buckets ->
                assertThat(buckets)
                    .containsExactlyInAnyOrder(
                        new FreezeBucket(FreezeRange.FROM_3_TO_5_PERCENT, 1),
                        new FreezeBucket(FreezeRange.BELOW_3_PERCENT, 2)))
        .verifyComplete();
    StepVerifier.create(
            seeded
                .product()
                .calls()
                .overTime(seeded.call, CallMetric.AUDIO_FREEZE_USER_COUNT)
                .collectList())
        .assertNext(
            points -> {
              assertThat(points)
                  .hasSize(10)
                  .isSortedAccordingTo(Comparator.comparing(DataPoint::at));
              assertThat(points).element(0).isEqualTo(new DataPoint(Seeded.HOUR, 0.0));
              assertThat(points)
                  .element(1)
                  .isEqualTo(new DataPoint(Seeded.HOUR.plusSeconds(60), 1.0));
            })
        .verifyComplete();
    StepVerifier.create(
            seeded
                .product()
                .calls()
                .overTime(seeded.call, CallMetric.USER_COUNT)
                .map(DataPoint::value))
        .expectNext(2.0, 2.0, 2.0, 2.0, 2.0, 3.0, 3.0, 3.0, 3.0, 3.0)
        .verifyComplete();
  }
}
