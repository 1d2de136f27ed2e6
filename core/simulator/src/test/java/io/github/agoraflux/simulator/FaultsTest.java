package io.github.agoraflux.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.simulator.RawSocket.End;
import io.github.agoraflux.simulator.RawSocket.Heard;
import io.github.agoraflux.simulator.channels.User;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

/** What a client sees of each fault, and whether the operation was performed. */
class FaultsTest {

  private static final String LIST = "channel-management.list-channels";
  private static final String CREATE = "media-push.create";

  private AgoraSimulator agora;
  private RawClient client;
  private String channels;

  @BeforeEach
  void start() {
    agora = AgoraSimulator.start(s -> s.appId("876922cbca0098dff4323566daa89675"));
    client = RawClient.of(agora);
    channels = "/dev/v1/channel/" + agora.appId();
    agora.channels().join("room", User.host(1));
  }

  @AfterEach
  void close() {
    agora.close();
  }

  private String request(String method, String path, String body) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: api.agora.io\r\nAuthorization: "
        + RawClient.basic(agora.customerId(), agora.customerSecret())
        + "\r\nContent-Type: application/json\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private String list() {
    return request("GET", channels, "");
  }

  private String create() {
    return request(
        "POST",
        "/na/v1/projects/" + agora.appId() + "/rtmp-converters",
        "{\"converter\":{\"rawOptions\":{\"rtcChannel\":\"a\",\"rtcStreamUid\":1},"
            + "\"rtmpUrl\":\"rtmp://a/b\"}}");
  }

  private RawSocket send(String request) throws IOException {
    return RawSocket.to(agora.domain("api.agora.io").address()).send(request);
  }

  private Heard answer(String request) throws IOException {
    try (RawSocket socket = send(request)) {
      return socket.answer();
    }
  }

  private End end(String request) throws IOException {
    try (RawSocket socket = send(request)) {
      return socket.end();
    }
  }

  private RecordedRequest recorded(String operation) {
    assertThat(agora.journal().of(operation)).hasSize(1);
    return agora.journal().of(operation).get(0);
  }

  private void assertNotPerformed(int status, String fault) {
    assertThat(recorded(CREATE).fault()).isEqualTo(fault);
    assertThat(recorded(CREATE).status()).isEqualTo(status);
    assertThat(recorded(CREATE).acted()).isFalse();
    assertThat(agora.converters().size()).isZero();
  }

  private void assertPerformed(int status, String fault) {
    assertThat(recorded(CREATE).fault()).isEqualTo(fault);
    assertThat(recorded(CREATE).status()).isEqualTo(status);
    assertThat(recorded(CREATE).acted()).isTrue();
    assertThat(agora.converters().size()).isEqualTo(1);
  }

  @Test
  @DisplayName("reset-before: a reset when the head has come, nothing performed")
  void resetBefore() throws IOException {
    agora.faults().inject(CREATE, Fault.resetBeforeRead());
    String headOnly = create().substring(0, create().indexOf("\r\n\r\n") + 4);

    assertThat(end(headOnly)).isEqualTo(End.RESET);
    assertNotPerformed(0, "reset-before");
    assertThat(recorded(CREATE).body()).isEmpty();
  }

  @Test
  @DisplayName("reset-after: performed, then a reset instead of an answer")
  void resetAfter() throws IOException {
    agora.faults().inject(CREATE, Fault.resetAfterRead());

    assertThat(end(create())).isEqualTo(End.RESET);
    assertPerformed(0, "reset-after");
  }

  @Test
  @DisplayName("stall-headers: silence, nothing performed")
  void stallHeaders() throws IOException {
    agora.faults().inject(CREATE, Fault.stallHeaders());

    CompletableFuture<RecordedRequest> received = agora.journal().live().next().toFuture();
    try (RawSocket socket = send(create())) {
      received.join();
      assertThat(socket.silence()).isEqualTo(End.SILENT);
    }
    assertNotPerformed(0, "stall-headers");
  }

  @Test
  @DisplayName("stall-headers-performed: performed, then silence")
  void stallHeadersPerformed() throws IOException {
    agora.faults().inject(CREATE, Fault.stallHeaders(true));

    CompletableFuture<RecordedRequest> received = agora.journal().live().next().toFuture();
    try (RawSocket socket = send(create())) {
      received.join();
      assertThat(socket.silence()).isEqualTo(End.SILENT);
    }
    assertPerformed(0, "stall-headers-performed");
  }

  @Test
  @DisplayName("status-504-performed: performed, then an answer that does not say so")
  void statusOfWhatWasPerformed() throws IOException {
    agora.faults().inject(CREATE, Fault.status(504, true));

    assertThat(answer(create()).status()).isEqualTo(504);
    assertPerformed(504, "status-504-performed");
  }

  @Test
  @DisplayName("stall-body: the head and half the body, then silence")
  void stallBody() throws IOException {
    agora.faults().inject(CREATE, Fault.stallBody());

    try (RawSocket socket = send(create())) {
      assertHalf(socket.halfAnswer());
      assertThat(socket.silence()).isEqualTo(End.SILENT);
    }
    assertPerformed(200, "stall-body");
  }

  @Test
  @DisplayName("truncate: the head and half the body, then the end")
  void truncate() throws IOException {
    agora.faults().inject(CREATE, Fault.truncate());

    try (RawSocket socket = send(create())) {
      assertHalf(socket.halfAnswer());
      assertThat(socket.end()).isEqualTo(End.CLOSED);
    }
    assertPerformed(200, "truncate");
  }

  private static void assertHalf(Heard heard) {
    assertThat(heard.status()).isEqualTo(200);
    assertThat(heard.body()).startsWith("{\"converter\":");
  }

  @Test
  @DisplayName("A fault that cuts a body finds one to cut even where there is none")
  void truncatedEmptyBody() throws IOException {
    agora.seedVirtualConverters(1);
    agora.faults().inject("media-push.delete", Fault.truncate());

    String path = "/na/v1/projects/" + agora.appId() + "/rtmp-converters/";
    try (RawSocket socket =
        send(request("DELETE", path + "5eed0000000000000000000000000001", ""))) {
      Heard half = socket.halfAnswer();
      assertThat(half.declaredLength()).isEqualTo(2);
      assertThat(half.body()).isEqualTo("{");
      assertThat(socket.end()).isEqualTo(End.CLOSED);
    }
  }

  @Test
  @DisplayName("malformed: a whole answer that is not JSON")
  void malformed() throws IOException {
    agora.faults().inject(LIST, Fault.malformedJson());

    Reply reply = client.get(channels);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type").orElseThrow()).startsWith("application/json");
    assertThatThrownBy(reply::json).isInstanceOf(JacksonException.class);
    assertThat(recorded(LIST).fault()).isEqualTo("malformed");
  }

  @Test
  @DisplayName("wrong-type: a web page with status 200, nothing performed")
  void wrongType() throws IOException {
    agora.faults().inject(CREATE, Fault.wrongContentType());

    Heard heard = answer(create());

    assertThat(heard.status()).isEqualTo(200);
    assertThat(heard.field("content-type")).startsWith("text/html");
    assertThat(heard.body()).startsWith("<!DOCTYPE html>");
    assertNotPerformed(200, "wrong-type");
  }

  @Test
  @DisplayName("oversized: JSON of exactly that size")
  void oversized() throws IOException {
    agora.faults().inject(LIST, Fault.oversized(3_000_001));

    Reply reply = client.get(channels);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).hasSize(3_000_001);
    assertThat(reply.at("/padding").asString()).hasSizeGreaterThan(2_999_900);
  }

  @Test
  @DisplayName("oversized: a body beyond the memory is not held in it, and stops with its reader")
  void hugeBody() throws IOException {
    agora.faults().inject(LIST, Fault.oversized(1_000_000_000_000L));
    SimulatedDomain domain = agora.domain("api.agora.io");
    try (RawSocket socket = RawSocket.to(domain.address())) {
      assertThat(socket.send(list()).read(5_000_000)).hasSize(5_000_000);
    }

    assertThat(client.get("/dev/v1/kicking-rule?appid=" + agora.appId()).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("slow-loris: every byte in its own time, and all of them in the end")
  void slowLoris() throws IOException {
    agora.faults().inject(LIST, Fault.slowLoris(Duration.ofMillis(2)));

    long before = System.nanoTime();
    Reply reply = client.get(channels);

    assertThat(reply.at("/data/total_size").asInt()).isEqualTo(1);
    assertThat(System.nanoTime() - before)
        .isGreaterThan(Duration.ofMillis(2L * reply.body().length()).toNanos());
  }

  @Test
  @DisplayName("latency: the right answer, late")
  void latency() throws IOException {
    agora.faults().inject(LIST, Fault.latency(Duration.ofMillis(150)));

    long before = System.nanoTime();
    Reply reply = client.get(channels);

    assertThat(reply.at("/data/total_size").asInt()).isEqualTo(1);
    assertThat(System.nanoTime() - before).isGreaterThan(Duration.ofMillis(150).toNanos());
    assertThat(recorded(LIST).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "400, Bad request.",
    "401, Invalid authentication credentials.",
    "403, The project lacks permission to use this function.",
    "404, Resource cannot be found/has been destroyed.",
    "409, 'Resource with the same name already exists. Use the existing resource; otherwise, delete"
        + " it, and create a new resource.'",
    "429, Request rate limit exceeded.",
    "500, Internal errors.",
    "501, The method requested has not been implemented.",
    "503, The server is temporarily overloading. Retry with a backoff strategy.",
    "504, 'Gateway timeout. Check whether the resource is created; if not, re-create a new"
        + " resource.'",
    "418, HTTP status 418"
  })
  @DisplayName("status: the product's documented words, nothing performed")
  void status(int status, String message) throws IOException {
    agora.faults().inject(CREATE, Fault.status(status));

    Heard heard = answer(create());

    assertThat(heard.status()).isEqualTo(status);
    assertThat(Reply.parse(heard.body()).at("/message").asString()).isEqualTo(message);
    assertNotPerformed(status, "status-" + status);
  }

  @Test
  @DisplayName("status: with a body and header fields of one's own")
  void ownStatus() throws IOException {
    agora.faults().inject(LIST, Fault.status(503, "{\"own\":1}", Map.of("Retry-After", "7")), 1);
    agora.faults().inject(LIST, Fault.status(502, "[]"), 1);
    agora.faults().inject(LIST, Fault.status(504, null, Map.of("Retry-After", "8")), 1);

    Reply first = client.with("X-Request-ID", "mine").get(channels);
    Reply second = client.get(channels);
    Reply third = client.get(channels);

    assertThat(first.status()).isEqualTo(503);
    assertThat(first.body()).isEqualTo("{\"own\":1}");
    assertThat(first.header("Retry-After")).contains("7");
    assertThat(first.header("X-Request-ID")).contains("mine");
    assertThat(second.body()).isEqualTo("[]");
    assertThat(third.at("/message").asString()).isEqualTo("Gateway timeout");
    assertThat(third.header("Retry-After")).contains("8");
  }

  @Test
  @DisplayName("rate-limited: 429 with or without a time to wait")
  void rateLimited() throws IOException {
    agora.faults().inject(LIST, Fault.rateLimited(), 1);
    agora.faults().inject(LIST, Fault.rateLimited(Duration.ofSeconds(3)), 1);

    Reply bare = client.get(channels);
    Reply timed = client.get(channels);

    assertThat(bare.status()).isEqualTo(429);
    assertThat(bare.header("Retry-After")).isEmpty();
    assertThat(timed.status()).isEqualTo(429);
    assertThat(timed.header("Retry-After")).contains("3");
    assertThat(client.get(channels).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("Counted faults strike in their order, then the latest standing one")
  void order() throws IOException {
    agora.faults().inject("*", Fault.status(500));
    agora.faults().inject(LIST, Fault.status(501));
    agora.faults().inject(LIST, Fault.status(502), 2);
    agora.faults().inject("*", Fault.status(503), 1);

    assertThat(statuses(5)).containsExactly(502, 502, 503, 501, 501);

    agora.faults().clear();
    assertThat(statuses(1)).containsExactly(200);
  }

  private List<Integer> statuses(int times) throws IOException {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      statuses.add(client.get(channels).status());
    }
    return statuses;
  }

  @Test
  @DisplayName("Faults that strike at different moments take turns as injected")
  void orderAcrossMoments() throws IOException {
    agora.faults().inject(LIST, Fault.status(500), 1);
    agora.faults().inject(LIST, Fault.resetBeforeRead(), 1);
    agora.faults().inject(LIST, Fault.status(501), 1);

    assertThat(answer(list()).status()).isEqualTo(500);
    assertThat(end(list())).isEqualTo(End.RESET);
    assertThat(answer(list()).status()).isEqualTo(501);
    assertThat(answer(list()).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("A fault at a host strikes there, by domain or by Host header")
  void atHost() throws IOException {
    agora.faults().injectAt("api.agora.io", "*", Fault.status(503));

    assertThat(answer(list()).status()).isEqualTo(503);
    assertThat(client.get(channels).status()).isEqualTo(200);
    try (RawSocket other = RawSocket.to(agora.domain("api.sd-rtn.com").address())) {
      String elsewhere = list().replace("Host: api.agora.io", "Host: api.sd-rtn.com:443");
      assertThat(other.send(elsewhere).answer().status()).isEqualTo(200);
    }
    try (RawSocket byHeader = RawSocket.to(agora.domain("127.0.0.1").address())) {
      String withPort = list().replace("Host: api.agora.io", "Host: API.agora.io:8080");
      assertThat(byHeader.send(withPort).answer().status()).isEqualTo(503);
    }
  }

  @Test
  @DisplayName("A fault at a host may be counted")
  void atHostCounted() throws IOException {
    agora.faults().injectAt("127.0.0.1", LIST, Fault.status(503), 2);

    assertThat(statuses(3)).containsExactly(503, 503, 200);
  }

  @Test
  @DisplayName("A request that is refused anyway uses no fault up")
  void refusedRequests() throws IOException {
    agora.faults().inject(LIST, Fault.status(503), 1);

    assertThat(client.without("Authorization").get(channels).status()).isEqualTo(401);
    assertThat(client.get(channels).status()).isEqualTo(503);
  }

  @Test
  @DisplayName("A fault for everything strikes what is no operation, too")
  void everything() throws IOException {
    agora.faults().inject("*", Fault.resetBeforeRead(), 1);

    assertThat(end(request("GET", "/nothing", ""))).isEqualTo(End.RESET);
    assertThat(answer(request("GET", "/nothing", "")).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("A fault strikes at least once")
  void badTimes() {
    assertThatThrownBy(() -> agora.faults().inject(LIST, Fault.truncate(), 0))
        .hasMessage("times must be at least 1: 0");
    assertThatThrownBy(() -> Fault.status(99)).isInstanceOf(IllegalArgumentException.class);
  }
}
