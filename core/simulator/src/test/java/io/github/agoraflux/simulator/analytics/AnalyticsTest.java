package io.github.agoraflux.simulator.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.ManualTime;
import io.github.agoraflux.simulator.RawClient;
import io.github.agoraflux.simulator.Reply;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Analytics tells follows from the calls there were. */
class AnalyticsTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:00:00Z");
  private static final long HOUR_AGO = NOW.getEpochSecond() - 3600;

  private final ManualTime time = new ManualTime(NOW);
  private AgoraSimulator agora;
  private RawClient client;

  @BeforeEach
  void start() {
    agora = AgoraSimulator.start(s -> s.withoutRateLimits().time(time));
    client = RawClient.of(agora);
  }

  @AfterEach
  void close() {
    agora.close();
  }

  private Reply get(String path, String parameters) throws IOException {
    return client.get("/beta" + path + "?appid=" + agora.appId() + "&" + parameters);
  }

  @Test
  @DisplayName("A call that goes on grows with the clock")
  void goesOn() throws IOException {
    agora.calls().add("room", Session.of(1, NOW.minusSeconds(600), null));
    String span = "start_ts=" + HOUR_AGO + "&end_ts=" + (NOW.getEpochSecond() - 60);

    Reply before = get("/analytics/call/lists", span);
    time.advance(Duration.ofMinutes(5));
    Reply after = get("/analytics/call/lists", span);

    assertThat(before.at("/call_lists/0/finished").asBoolean()).isFalse();
    assertThat(before.at("/call_lists/0/destroyed_ts").asLong()).isEqualTo(NOW.getEpochSecond());
    assertThat(after.at("/call_lists/0/destroyed_ts").asLong())
        .isEqualTo(NOW.getEpochSecond() + 300);
    agora.calls().clear();
    assertThat(get("/analytics/call/lists", span).at("/total_size").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/insight/usage/by_time | metric=nothing&aggregateGranularity=1h | metric",
        "/insight/usage/by_time | metric=userCount&aggregateGranularity=1m | aggregateGranularity",
        "/insight/quality/by_time | metric=networkDelay&aggregateGranularity=1h | productType",
        "/realtime/usage/by_time_20sec | productType=Native&metric=sessionCount | metric",
        "/realtime/usage/by_time_20sec | productType=Native&metric=userCount&dimension=sdk"
            + "&dimensionValues=4.1.1 | dimensionValues",
        "/realtime/quality/by_time_20sec | productType=Native&metric=networkDelay&uids=1 | cname"
      })
  @DisplayName("What is not as documented is code and status 400")
  void badRequests(String path, String parameters, String name) throws IOException {
    Reply reply =
        get(path, "startTs=" + HOUR_AGO + "&endTs=" + NOW.getEpochSecond() + "&" + parameters);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/code").asInt()).isEqualTo(400);
    assertThat(reply.at("/message").asString()).isEqualTo("Invalid parameters: " + name);
  }

  @Test
  @DisplayName("Too many requests about calls are code 300, about projects status 429")
  void limits() throws IOException {
    try (AgoraSimulator limited = AgoraSimulator.start(s -> s.time(time))) {
      RawClient caller = RawClient.of(limited);
      String lists = "/beta/analytics/call/lists?appid=" + limited.appId();
      String usage = "/beta/insight/usage/by_time?appid=" + limited.appId();
      for (int i = 0; i < 10; i++) {
        assertThat(caller.get(lists).status()).isEqualTo(400);
        assertThat(caller.get(usage).status()).isEqualTo(400);
      }
      assertThat(caller.get(lists).status()).isEqualTo(200);
      assertThat(caller.get(lists).at("/code").asInt()).isEqualTo(300);
      assertThat(caller.get(lists).at("/message").asString()).isEqualTo("qps limit error");
      assertThat(caller.get(usage).status()).isEqualTo(429);
      time.advance(Duration.ofSeconds(1));
      assertThat(caller.get(lists).status()).isEqualTo(400);
      assertThat(caller.get(usage).status()).isEqualTo(429);
    }
  }

  @Test
  @DisplayName("A call has somebody in it")
  void emptyCall() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> agora.calls().add("room", Session.of(1, NOW, NOW).joining(null)))
        .withMessageContaining("sessions");
  }
}
