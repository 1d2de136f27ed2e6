package io.github.agoraflux.simulator.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.agoraflux.simulator.Reply;
import io.github.agoraflux.simulator.SimulatorFixture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Notifications as a webhook sees them, and where they are said to come from. */
class NotificationServerTest extends SimulatorFixture {

  /** The request in Agora's documents whose signatures stand there, too. */
  private static final String DOCUMENTED =
      "{\"eventMs\":1560408533119,\"eventType\":10,"
          + "\"noticeId\":\"4eb720f0-8da7-11e9-a43e-53f411c2761f\",\"notifyMs\":1560408533119,"
          + "\"payload\":{\"a\":\"1\",\"b\":2},\"productId\":1}";

  /** A request that arrived. */
  private record Arrived(String method, Map<String, List<String>> headers, String body) {}

  private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
  private HttpServer webhook;

  @BeforeEach
  void start() throws IOException {
    webhook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    webhook.createContext("/agora", this::answer);
    webhook.start();
  }

  @AfterEach
  void close() {
    webhook.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    arrived.add(
        new Arrived(exchange.getRequestMethod(), Map.copyOf(exchange.getRequestHeaders()), body));
    Integer status = answers.poll();
    exchange.sendResponseHeaders(status == null ? 200 : status, -1);
    exchange.close();
  }

  private List<Integer> send(String body) {
    URI uri = URI.create("http://127.0.0.1:" + webhook.getAddress().getPort() + "/agora");
    return server().send(uri, "secret", body).orTimeout(20, TimeUnit.SECONDS).join();
  }

  private NotificationServer server() {
    return agora.notificationServer();
  }

  @Test
  @DisplayName("A notification is posted with both signatures over its raw bytes")
  void signed() {
    assertThat(send(DOCUMENTED)).containsExactly(200);

    assertThat(arrived)
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.method()).isEqualTo("POST");
              assertThat(request.body()).isEqualTo(DOCUMENTED);
              assertThat(request.headers())
                  .containsEntry("Content-type", List.of("application/json"))
                  .containsEntry(
                      "Agora-signature", List.of("033c62f40f687675f17f0f41f91a40c71c0f134c"))
                  .containsEntry(
                      "Agora-signature-v2",
                      List.of("6d3320c60b11101395b7fc8f9068748808a0aa1bfa064438e39d1bc2c7d74d99"));
            });
  }

  @Test
  @DisplayName("It is sent again until it is answered with 200, the same each time")
  void again() {
    answers.addAll(List.of(500, 302, 204));

    assertThat(send("{\"ä\":1}")).containsExactly(500, 302, 204, 200);

    assertThat(arrived).hasSize(4).extracting(Arrived::body).containsOnly("{\"ä\":1}");
  }

  @Test
  @DisplayName("Sent again it has the time at which it is, and signatures over that")
  void sentAt() {
    answers.addAll(List.of(500, 500));
    String body = server().notification(1, 101, Map.of("notifyMs", 1));

    assertThat(send(body)).containsExactly(500, 500, 200);

    assertThat(arrived)
        .extracting(it -> reply(it.body()).at("/notifyMs").asLong() - NOW.toEpochMilli())
        .containsExactly(0L, 1L, 2L);
    assertThat(arrived)
        .allSatisfy(
            it -> {
              assertThat(reply(it.body()).at("/payload/notifyMs").asInt()).isEqualTo(1);
              assertThat(it.headers().get("Agora-signature-v2"))
                  .containsExactly(
                      Signatures.sha256("secret", it.body().getBytes(StandardCharsets.UTF_8)));
            });
  }

  @Test
  @DisplayName("It is given up after three repetitions, and nobody is no answer")
  void givenUp() {
    answers.addAll(List.of(500, 500, 500, 500));
    assertThat(send("{}")).containsExactly(500, 500, 500, 500);

    webhook.stop(0);
    assertThat(send("{}")).containsExactly(0, 0, 0, 0);
  }

  @Test
  @DisplayName("Each notification has an id of its own and the time it is sent")
  void envelope() {
    Reply first = reply(server().notification(3, 31, Map.of("cname", "a")));
    Reply second = reply(server().notification(1, 101, Map.of()));

    assertThat(first.at("/productId").asInt()).isEqualTo(3);
    assertThat(first.at("/eventType").asInt()).isEqualTo(31);
    assertThat(first.at("/notifyMs").asLong()).isEqualTo(NOW.toEpochMilli());
    assertThat(first.at("/payload/cname").asString()).isEqualTo("a");
    assertThat(first.at("/noticeId").asString())
        .isNotEmpty()
        .isNotEqualTo(second.at("/noticeId").asString());
  }

  private static Reply reply(String json) {
    return new Reply(200, HttpHeaders.of(Map.of(), (name, value) -> true), json);
  }

  @Test
  @DisplayName("Both paths tell the addresses of the day")
  void addresses() throws IOException {
    server().addresses(List.of("203.0.113.1", "203.0.113.2"));

    for (String path : List.of("/v1/ncs/ip", "/v2/ncs/ip")) {
      assertThat(client.get(path).at("/data/service/hosts").toString())
          .isEqualTo("[{\"primaryIP\":\"203.0.113.1\"},{\"primaryIP\":\"203.0.113.2\"}]");
      assertThat(client.without("Authorization").get(path).status()).isEqualTo(401);
    }
  }
}
