package io.github.agoraflux.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

/** Which connections serve a second call, and that no call is ever given another's answer. */
class ConnectionReuseTest {

  private static final String FIRST = body(1);
  private static final String SECOND = body(2);

  @Test
  void anAnswerThatEndsWhereItSaysLeavesItsConnectionForTheNext() throws IOException {
    assertThat(connections("HTTP/1.1 200 OK\r\n", FIRST)).containsExactly(0, 0);
  }

  @Test
  void anAnswerInChunksDoesSoToo() throws IOException {
    String chunks =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            + Integer.toHexString(FIRST.length())
            + "\r\n"
            + FIRST
            + "\r\n0\r\n\r\n";
    assertThat(connections(chunks)).containsExactly(0, 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 100 Continue\r\n\r\n",
        "HTTP/1.1 102 Processing\r\n\r\n",
        "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
      })
  void whatComesBeforeAnAnswerIsNotTheAnswer(String interim) throws IOException {
    assertThat(connections(interim + "HTTP/1.1 200 OK\r\n", FIRST)).containsExactly(0, 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nConnection: close\r\n",
        "HTTP/1.0 200 OK\r\n",
      })
  void aServerThatMeansToHangUpIsBelieved(String head) throws IOException {
    assertThat(connections(head, FIRST)).containsExactly(0, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", "noise\r\n"})
  void whatComesAfterAnAnswerIsNobodysAnswer(String surplus) throws IOException {
    assertThat(connections("HTTP/1.1 200 OK\r\n", FIRST + surplus)).containsExactly(0, 1);
  }

  /** Two calls at once over the one connection there may be; the second counts two channels. */
  private static Iterable<Integer> connections(String head, String body) throws IOException {
    int length = Math.min(body.length(), FIRST.length());
    return connections(head + "Content-Length: " + length + "\r\n\r\n" + body);
  }

  private static Iterable<Integer> connections(String first) throws IOException {
    try (ScriptedServer server = new ScriptedServer(first, answer(SECOND));
        AgoraClient client =
            AgoraClient.builder()
                .appId("970ca35de60c44645bbae8a215061b33")
                .credential(new WireFixture.Basic("id", "scripted-secret"))
                .withoutRetry()
                .http(http -> http.maxConnections(1))
                .endpoint(server.uri())
                .build()) {

      Iterable<Long> totals =
          Flux.range(0, 2)
              .flatMapSequential(call -> client.execute(Calls.LIST_CHANNELS.call()))
              .map(Calls.Channels::total)
              .collectList()
              .block(Duration.ofSeconds(20));

      assertThat(totals).containsExactly(1L, 2L);
      return server.connections();
    }
  }

  private static String body(int total) {
    return "{\"success\":true,\"data\":{\"channels\":[],\"total_size\":" + total + "}}";
  }

  private static String answer(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }
}
