package io.github.agoraflux.samples.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.channels.User;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("What the page's buttons do")
class ActionsTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();
  private static final String BAN = "{\"channel\":\"concert\",\"uid\":1,\"minutes\":1}";

  private static RunningDashboard dashboard;

  @BeforeAll
  static void start() {
    dashboard = RunningDashboard.start("--dashboard.demo.step=1h");
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  @AfterEach
  void calm() {
    dashboard.agora().faults().clear();
  }

  private static HttpResponse<String> send(String method, String path, String body, String... more)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(dashboard.at(path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", "application/json");
    if (more.length > 0) {
      request.headers(more);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode answer(String method, String path, String body) throws Exception {
    HttpResponse<String> response = send(method, path, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  @Test
  @DisplayName("starts a recording and stops it")
  void records() throws Exception {
    JsonNode started = answer("POST", "/api/recordings", "{\"channel\":\"concert\"}");
    String sid = started.get("sid").asString();
    assertThat(dashboard.agora().recordings().find(sid).orElseThrow().isRunning()).isTrue();

    JsonNode stopped = answer("DELETE", "/api/recordings/" + sid, "");
    assertThat(stopped.get("running").asBoolean()).isFalse();
    assertThat(dashboard.agora().recordings().find(sid).orElseThrow().isRunning()).isFalse();
    assertThat(send("DELETE", "/api/recordings/none", "").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("removes a user and keeps the user out")
  void bans() throws Exception {
    dashboard.agora().channels().join("quiet-room", User.host(11), User.host(12));

    JsonNode rule =
        answer("POST", "/api/bans", "{\"channel\":\"quiet-room\",\"uid\":11,\"minutes\":1}");

    assertThat(dashboard.agora().channels().find("quiet-room").orElseThrow().users())
        .containsOnlyKeys(12L);
    assertThat(dashboard.agora().rules().find(rule.get("id").asLong())).isPresent();
  }

  @Test
  @DisplayName("puts a conversion into the queue")
  void converts() throws Exception {
    JsonNode started =
        answer(
            "POST",
            "/api/conversions",
            "{\"resource\":\"https://files.example.com/a.pptx\",\"type\":\"dynamic\"}");

    assertThat(started.get("file").asString()).isEqualTo("a.pptx");
    assertThat(dashboard.agora().whiteboard("eu").conversions().find(started.get("id").asString()))
        .isPresent();
  }

  @Test
  @DisplayName("tells what went wrong by type, words and advice")
  void tellsProblems() throws Exception {
    dashboard.agora().faults().inject("cloud-recording.acquire", Fault.status(401), 1);
    HttpResponse<String> refused = send("POST", "/api/recordings", "{\"channel\":\"concert\"}");
    assertThat(refused.statusCode()).isEqualTo(502);
    JsonNode problem = JSON.readTree(refused.body());
    assertThat(problem.get("type").asString()).isEqualTo("Unauthenticated");
    assertThat(problem.get("operation").asString()).isEqualTo("cloud-recording.acquire");
    assertThat(problem.get("status").asInt()).isEqualTo(401);
    assertThat(problem.get("advice").asString()).contains("customer secret");

    HttpResponse<String> wrong =
        send("POST", "/api/bans", "{\"channel\":\"concert\",\"uid\":0,\"minutes\":1}");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("IllegalArgumentException").contains("uid");
  }

  @Test
  @DisplayName("can be done by this server's own page alone")
  void keepsOthersOut() throws Exception {
    String own = "http://127.0.0.1:" + dashboard.port();
    assertThat(send("POST", "/api/bans", BAN, "Origin", own).statusCode()).isEqualTo(200);
    assertThat(send("POST", "/api/bans", BAN, "Origin", own.replace("http", "https")).statusCode())
        .as("behind a proxy that speaks HTTPS to the browser")
        .isEqualTo(200);
    long rules = dashboard.agora().journal().count("channel-management.create-rule");

    for (String other : List.of("http://evil.example", "https://evil.example", "null")) {
      assertThat(send("POST", "/api/bans", BAN, "Origin", other).statusCode()).isEqualTo(403);
    }
    assertThat(dashboard.agora().journal().count("channel-management.create-rule"))
        .isEqualTo(rules);
    assertThat(statusOf("Host: evil.example")).isEqualTo("HTTP/1.1 403 Forbidden");
    assertThat(statusOf("Host: localhost:" + dashboard.port())).isEqualTo("HTTP/1.1 200 OK");
  }

  @Test
  @DisplayName("are answered on a connection where one was refused while another was under way")
  void goesOnAfterARefusal() throws IOException {
    String request =
        "POST /api/bans HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\n"
            + "Content-Length: %d\r\n%s\r\n%s";
    String own = request.formatted(dashboard.port(), BAN.length(), "", BAN);
    String other =
        request.formatted(dashboard.port(), BAN.length(), "Origin: http://evil.example\r\n", BAN);

    try (Socket socket = connect()) {
      socket.getOutputStream().write((own + other).getBytes(StandardCharsets.US_ASCII));
      BufferedReader answers = answers(socket);
      assertThat(nextStatus(answers)).isEqualTo("HTTP/1.1 200 OK");
      assertThat(nextStatus(answers)).isEqualTo("HTTP/1.1 403 Forbidden");
      socket.getOutputStream().write(own.getBytes(StandardCharsets.US_ASCII));
      assertThat(nextStatus(answers)).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  /** No interrupt ends the waiting of a socket. */
  private static Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), dashboard.port());
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static BufferedReader answers(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private static @Nullable String nextStatus(BufferedReader answers) throws IOException {
    String line = answers.readLine();
    // A body without a line's end stands before the next answer.
    while (line != null && !line.contains("HTTP/1.1 ")) {
      line = answers.readLine();
    }
    return line == null ? null : line.substring(line.indexOf("HTTP/1.1 "));
  }

  private static @Nullable String statusOf(String host) throws IOException {
    try (Socket socket = connect()) {
      String request = "GET / HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return nextStatus(answers(socket));
    }
  }

  @Test
  @DisplayName("come with a page that runs nothing from elsewhere")
  void servesThePage() throws Exception {
    HttpResponse<String> page =
        HTTP.send(
            HttpRequest.newBuilder(dashboard.at("/")).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.body()).contains("<main").doesNotContain("style=").doesNotContain("src=\"http");
  }

  @Test
  @DisplayName("are counted for Prometheus, by the library's own names")
  void metrics() throws Exception {
    answer("POST", "/api/recordings", "{\"channel\":\"town-hall\"}");

    HttpResponse<String> metrics =
        HTTP.send(
            HttpRequest.newBuilder(dashboard.at("/actuator/prometheus")).build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(metrics.body())
        .containsPattern(
            "agora_client_calls_seconds_count\\{[^}]*operation=\"cloud-recording.start\"")
        .containsPattern(
            "agora_client_attempts_seconds_count\\{[^}]*host=\"api.agora.io\"[^}]*status=\"200\"");
  }
}
