package io.github.agoraflux.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** What is written down of each request. */
class JournalTest {

  private static final String LIST = "channel-management.list-channels";
  private static final String RULES = "channel-management.list-rules";

  private final ManualTime time = new ManualTime(Instant.parse("2026-01-02T03:04:05Z"));
  private AgoraSimulator agora;
  private RawClient client;
  private String channels;
  private String rules;

  @BeforeEach
  void start() {
    agora = AgoraSimulator.start(s -> s.withoutRateLimits().time(time).journalSize(5));
    client = RawClient.of(agora);
    channels = "/dev/v1/channel/" + agora.appId();
    rules = "/dev/v1/kicking-rule";
  }

  @AfterEach
  void close() {
    agora.close();
  }

  @Test
  @DisplayName("A request is recorded with everything it was")
  void everything() throws IOException {
    time.advance(Duration.ofSeconds(3));
    client.with("X-Request-ID", "mine").post(rules + "?a=1&a=2&b=%20", "{\"appid\":\"é\"}");

    RecordedRequest request = agora.journal().all().get(0);

    assertThat(request.sequence()).isEqualTo(1);
    assertThat(request.at()).isEqualTo("2026-01-02T03:04:08Z");
    assertThat(request.nanoTime()).isEqualTo(3_000_000_000L);
    assertThat(request.host()).isEqualTo("127.0.0.1:" + agora.httpPort());
    assertThat(request.tls()).isFalse();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.rawPath()).isEqualTo("/dev/v1/kicking-rule");
    assertThat(request.rawQuery()).isEqualTo("a=1&a=2&b=%20");
    assertThat(request.path()).isEqualTo("/dev/v1/kicking-rule");
    assertThat(request.pathVariables()).isEmpty();
    assertThat(request.query()).containsOnlyKeys("a", "b");
    assertThat(request.query().get("a")).containsExactly("1", "2");
    assertThat(request.query("b")).isEqualTo(" ");
    assertThat(request.query("c")).isNull();
    assertThat(request.header("x-REQUEST-id")).isEqualTo("mine");
    assertThat(request.header("absent")).isNull();
    assertThat(request.body()).isEqualTo("{\"appid\":\"é\"}");
    assertThat(request.operationId()).isEqualTo("channel-management.create-rule");
    assertThat(request.status()).isEqualTo(400);
    assertThat(request.acted()).isFalse();
    assertThat(request.fault()).isNull();
  }

  @Test
  @DisplayName("Path variables are decoded and named as in the template")
  void pathVariables() throws IOException {
    client.get("/dev/v1/channel/user/property/" + agora.appId() + "/12/a%2Fb");

    assertThat(agora.journal().all().get(0).pathVariables())
        .isEqualTo(Map.of("appId", agora.appId(), "uid", "12", "channelName", "a/b"));
  }

  @Test
  @DisplayName("Credentials are not kept, only whether they are the same")
  void credentials() throws IOException {
    String secret = RawClient.basic(agora.customerId(), agora.customerSecret());
    client.with("token", "NETLESSSDK_abc").with("x-agora-token", "006abc").get(channels);
    client.get(channels);
    client.with("Authorization", "Basic other").get(channels);

    var all = agora.journal().all();

    assertThat(all.toString())
        .doesNotContain(secret.substring(6))
        .doesNotContain("NETLESSSDK")
        .doesNotContain("006abc");
    assertThat(all.get(0).header("Authorization"))
        .matches("Basic <sha-256 [0-9a-f]{16}>")
        .isEqualTo(all.get(1).header("Authorization"))
        .isNotEqualTo(all.get(2).header("Authorization"));
    assertThat(all.get(0).header("token")).matches("<sha-256 [0-9a-f]{16}>");
  }

  @Test
  @DisplayName("Only the latest requests are kept, all are counted")
  void capacity() throws IOException {
    for (int i = 0; i < 8; i++) {
      client.get(channels);
    }

    assertThat(agora.journal().all())
        .extracting(RecordedRequest::sequence)
        .containsExactly(4L, 5L, 6L, 7L, 8L);
    assertThat(agora.journal().count(LIST)).isEqualTo(8);
  }

  @Test
  @DisplayName("Requests are told apart by operation, and a star means all")
  void byOperation() throws IOException {
    client.get(channels);
    client.get(rules);
    client.get("/nothing");

    assertThat(agora.journal().of(LIST)).hasSize(1);
    assertThat(agora.journal().of("*")).hasSize(3).isEqualTo(agora.journal().all());
    assertThat(agora.journal().count(RULES)).isEqualTo(1);
    assertThat(agora.journal().count("*")).isEqualTo(3);
    assertThat(agora.journal().count("media-push.list")).isZero();
  }

  @Test
  @DisplayName("A cleared journal begins anew, but never repeats a number")
  void clear() throws IOException {
    client.get(channels);
    agora.journal().clear();
    assertThat(agora.journal().all()).isEmpty();
    assertThat(agora.journal().count(LIST)).isZero();

    client.get(channels);

    assertThat(agora.journal().all()).extracting(RecordedRequest::sequence).containsExactly(2L);
    assertThat(agora.journal().count(LIST)).isEqualTo(1);
  }

  @Test
  @DisplayName("The largest burst is found wherever it begins, its end excluded")
  void largestBurst() throws IOException {
    for (int millis : new int[] {0, 400, 300, 300, 900}) {
      time.advance(Duration.ofMillis(millis));
      client.get(channels);
    }

    assertThat(agora.journal().largestBurst(LIST, Duration.ofSeconds(1))).isEqualTo(3);
    assertThat(agora.journal().largestBurst(LIST, Duration.ofMillis(1_001))).isEqualTo(4);
    assertThat(agora.journal().largestBurst(LIST, Duration.ofMillis(1))).isEqualTo(1);
    assertThat(agora.journal().largestBurst(RULES, Duration.ofMillis(1))).isZero();
    assertThat(agora.journal().largestBurst("*", Duration.ofSeconds(9))).isEqualTo(5);
  }

  @Test
  @DisplayName("Requests can be watched as they come, until the simulator is closed")
  void live() {
    StepVerifier.create(agora.journal().live().map(RecordedRequest::rawPath))
        .then(() -> get(channels))
        .expectNext(channels)
        .then(() -> get(rules))
        .expectNext(rules)
        .then(agora::close)
        .expectComplete()
        .verify(Duration.ofSeconds(20));
  }

  private void get(String path) {
    try {
      client.get(path);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
