package io.github.agoraflux.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documented rate limits, on a clock that stands still. */
class RateLimitTest {

  private static final String APP = "876922cbca0098dff4323566daa89675";
  private static final String CONVERTERS = "/v1/projects/" + APP + "/rtmp-converters";
  private static final String SEED = "/na" + CONVERTERS + "/5eed0000000000000000000000000001";
  private static final String SEED_2 = "/na" + CONVERTERS + "/5eed0000000000000000000000000002";

  private final ManualTime time = new ManualTime(Instant.EPOCH);
  private AgoraSimulator agora;
  private RawClient client;

  private void start(Consumer<SimulatorSettings.Builder> more) {
    agora =
        AgoraSimulator.start(
            settings ->
                more.accept(
                    settings.appId(APP).anotherAppId("second").time(time).seedConverters(2)));
    client = RawClient.of(agora);
  }

  @AfterEach
  void close() {
    agora.close();
  }

  private Reply send(String request) throws IOException {
    String[] parts = request.split(" ", 2);
    return client.send(parts[0], parts[1], parts[0].equals("GET") ? null : "{}");
  }

  private void pass(String request, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      assertThat(send(request).status()).as("request %s", i + 1).isNotEqualTo(429);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "20, GET /dev/v1/channel/" + APP,
    "20, GET /dev/v1/channel/user/" + APP + "/room",
    "20, GET /dev/v1/channel/user/" + APP + "/room/hosts_only",
    "20, GET /dev/v1/channel/user/property/" + APP + "/1/room",
    "20, GET /dev/v1/channel/business/hostin/" + APP + "/1/room",
    "10, GET /dev/v1/kicking-rule?appid=" + APP,
    "10, POST /dev/v1/kicking-rule",
    "10, PUT /dev/v1/kicking-rule",
    "10, DELETE /dev/v1/kicking-rule",
    "50, POST /na" + CONVERTERS,
    "50, GET " + SEED,
    "2, PATCH " + SEED,
    "50, DELETE " + SEED
  })
  @DisplayName("One request more than documented is one too many, until a second has passed")
  void exactLimit(int permits, String request) throws IOException {
    start(settings -> {});

    pass(request, permits);
    Reply refused = send(request);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.at("/message").isString()).isTrue();
    assertThat(refused.header("Retry-After")).isEmpty();

    time.advance(Duration.ofSeconds(1).minusNanos(1));
    assertThat(send(request).status()).isEqualTo(429);
    time.advance(Duration.ofNanos(1));
    pass(request, permits);
    assertThat(send(request).status()).isEqualTo(429);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/rtmp-converters", "/channels/room/rtmp-converters"})
  @DisplayName("What has no documented limit has none")
  void unlimited(String path) throws IOException {
    start(settings -> {});

    pass("GET /v1/projects/" + APP + path, 120);
  }

  @Test
  @DisplayName("The window slides: a permit is free a second after it was taken")
  void slidingWindow() throws IOException {
    start(settings -> {});
    String request = "GET /dev/v1/kicking-rule?appid=" + APP;

    pass(request, 5);
    time.advance(Duration.ofMillis(600));
    pass(request, 5);
    time.advance(Duration.ofMillis(400));
    pass(request, 5);
    assertThat(send(request).status()).isEqualTo(429);
    time.advance(Duration.ofMillis(599));
    assertThat(send(request).status()).isEqualTo(429);
    time.advance(Duration.ofMillis(1));
    pass(request, 5);
    assertThat(agora.journal().largestBurst("channel-management.list-rules", Duration.ofSeconds(1)))
        .isEqualTo(12);
  }

  @Test
  @DisplayName("Each operation counts on its own")
  void eachOperationAlone() throws IOException {
    start(settings -> {});

    pass("GET /dev/v1/kicking-rule?appid=" + APP, 10);
    pass("POST /dev/v1/kicking-rule", 10);
    pass("GET /dev/v1/channel/" + APP, 20);
    pass("GET /dev/v1/channel/user/" + APP + "/room", 20);
  }

  @Test
  @DisplayName("Limits of the account count all its projects together")
  void accountLimit() throws IOException {
    start(settings -> {});

    pass("GET /dev/v1/channel/" + APP, 15);
    pass("GET /dev/v1/channel/second", 5);

    assertThat(send("GET /dev/v1/channel/second").status()).isEqualTo(429);
  }

  @Test
  @DisplayName("Limits of a project leave other projects alone")
  void projectLimit() throws IOException {
    start(settings -> {});

    pass("POST /na" + CONVERTERS, 50);
    pass("POST /na/v1/projects/second/rtmp-converters", 50);

    assertThat(send("POST /eu" + CONVERTERS).status()).isEqualTo(429);
  }

  @Test
  @DisplayName("Limits of a converter leave other converters alone")
  void converterLimit() throws IOException {
    start(settings -> {});

    pass("PATCH " + SEED, 2);
    pass("PATCH " + SEED_2, 2);

    assertThat(send("PATCH " + SEED).status()).isEqualTo(429);
    assertThat(send("PATCH " + SEED_2).status()).isEqualTo(429);
  }

  @Test
  @DisplayName("Requests that are not authenticated cost nothing")
  void strangersCostNothing() throws IOException {
    start(settings -> {});
    for (int i = 0; i < 30; i++) {
      client.without("Authorization").get("/dev/v1/channel/" + APP);
    }

    pass("GET /dev/v1/channel/" + APP, 20);
  }

  @Test
  @DisplayName("Requests that are bad cost as much as good ones")
  void badRequestsCost() throws IOException {
    start(settings -> {});

    pass("GET /dev/v1/channel/" + APP + "?page_size=0", 20);

    assertThat(send("GET /dev/v1/channel/" + APP).status()).isEqualTo(429);
  }

  @Test
  @DisplayName("A refused request changes nothing")
  void refusedRequestsDoNotAct() throws IOException {
    start(settings -> settings.rateLimit("media-push.delete", 1));
    send("DELETE " + SEED);

    assertThat(send("DELETE " + SEED_2).status()).isEqualTo(429);
    assertThat(agora.converters().size()).isEqualTo(1);
  }

  @Test
  @DisplayName("The words of the refusal are the product's")
  void messages() throws IOException {
    start(settings -> settings.rateLimitFactor(0.001));
    pass("GET /dev/v1/channel/" + APP, 1);
    pass("GET " + SEED, 1);

    assertThat(send("GET /dev/v1/channel/" + APP).body())
        .isEqualTo("{\"message\":\"Too many requests\"}");
    assertThat(send("GET " + SEED).body())
        .isEqualTo("{\"message\":\"Request rate limit exceeded.\"}");
  }

  @Test
  @DisplayName("Limits can be switched off")
  void switchedOff() throws IOException {
    start(SimulatorSettings.Builder::withoutRateLimits);

    pass("PATCH " + SEED, 30);
  }

  @Test
  @DisplayName("Limits can be scaled and replaced")
  void scaledAndReplaced() throws IOException {
    start(s -> s.rateLimitFactor(0.5).rateLimit("media-push.update", 3));

    pass("GET /dev/v1/channel/" + APP, 10);
    assertThat(send("GET /dev/v1/channel/" + APP).status()).isEqualTo(429);
    pass("PATCH " + SEED, 3);
    assertThat(send("PATCH " + SEED).status()).isEqualTo(429);
  }

  @Test
  @DisplayName("A Retry-After header can be had, in whole seconds rounded up")
  void retryAfter() throws IOException {
    start(SimulatorSettings.Builder::retryAfter);
    pass("PATCH " + SEED, 2);
    time.advance(Duration.ofMillis(300));

    assertThat(send("PATCH " + SEED).header("Retry-After")).contains("1");
  }

  @Test
  @DisplayName("Nonsensical limits are refused")
  void badSettings() {
    start(settings -> {});

    assertThatThrownBy(() -> AgoraSimulator.start(s -> s.rateLimitFactor(0)))
        .hasMessage("factor must be positive: 0.0");
    assertThatThrownBy(() -> AgoraSimulator.start(s -> s.rateLimit("x", 0)))
        .hasMessage("permits of x must be at least 1: 0");
  }
}
