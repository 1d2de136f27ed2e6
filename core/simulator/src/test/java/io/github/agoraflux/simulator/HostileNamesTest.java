package io.github.agoraflux.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.RawSocket.Heard;
import io.github.agoraflux.simulator.channels.User;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that could be mistaken for something else on their way through a URL. */
class HostileNamesTest {

  private AgoraSimulator agora;
  private RawClient client;

  @BeforeEach
  void start() {
    agora = AgoraSimulator.start(SimulatorSettings.Builder::withoutRateLimits);
    client = RawClient.of(agora);
  }

  @AfterEach
  void close() {
    agora.close();
  }

  private String users(String encoded) {
    return "/dev/v1/channel/user/" + agora.appId() + "/" + encoded;
  }

  /** Escapes every byte. */
  private static String escaped(String name) {
    StringBuilder escaped = new StringBuilder();
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      escaped.append("%%%02X".formatted(octet & 0xFF));
    }
    return escaped.toString();
  }

  static Stream<String> names() {
    return Stream.concat(
        IntStream.range(1, 128).mapToObj(Character::toString),
        Stream.of(
            "\0",
            ".",
            "..",
            "../..",
            "a/b?c#d%",
            "%2F",
            "%25",
            "a%00b",
            "room/hosts_only",
            "a\r\nX-Injected: 1",
            "ä",
            "頻道",
            "😀",
            "a\u0301",
            "\u202Eabc",
            " leading and trailing ",
            "+",
            "x".repeat(64),
            "~!@#$%^&*()_+{}|:\"<>?`-=[]\\;',./"));
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("A name comes out of the path as it went in, and reaches no other operation")
  void names(String name) throws IOException {
    agora.channels().join(name, User.host(7));

    for (String encoded : new String[] {escaped(name), escaped(name).toLowerCase(Locale.ROOT)}) {
      agora.journal().clear();
      Reply reply = client.get(users(encoded));

      assertThat(reply.at("/data/broadcasters/0").asInt()).as(reply.body()).isEqualTo(7);
      RecordedRequest request = agora.journal().all().get(0);
      assertThat(request.operationId()).isEqualTo("channel-management.list-users");
      assertThat(request.pathVariable("channelName")).isEqualTo(name);
      assertThat(request.rawPath()).endsWith(encoded);
      assertThat(request.path()).endsWith("/" + name);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("A name comes out of the list of channels as it went in")
  void namesInAnswers(String name) throws IOException {
    agora.channels().join(name, User.host(7));

    Reply reply = client.get("/dev/v1/channel/" + agora.appId());

    assertThat(reply.at("/data/channels/0/channel_name").asString()).isEqualTo(name);
  }

  @Test
  @DisplayName("A plus sign is a plus sign in a path and a blank in a query")
  void plus() throws IOException {
    agora.channels().join("a+b", User.host(1));

    assertThat(client.get(users("a+b")).at("/data/channel_exist").asBoolean()).isTrue();
    client.get("/dev/v1/kicking-rule?appid=a+b%2Bc");
    assertThat(agora.journal().of("channel-management.list-rules").get(0).query("appid"))
        .isEqualTo("a b+c");
  }

  @Test
  @DisplayName("A name of one empty segment is none")
  void emptyName() throws IOException {
    assertThat(client.get(users("")).status()).isEqualTo(404);
    assertThat(client.get(users("/hosts_only")).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dev/v1/channel/%",
        "/dev/v1/channel/%2",
        "/dev/v1/channel/%zz",
        "/dev/v1/channel/%C3",
        "/dev/v1/channel/%C3%28",
        "/dev/v1/channel/%ED%A0%80",
        "/dev/v1/channel/%C0%AF",
        "/dev/v1/channel/x?a=%",
        "/dev/v1/channel/x?%FF=1",
        "/dev/v1/channel/user/x/..",
        "/dev/v1/channel/user/./x",
        "/dev/v1/../v1/channel/x"
      })
  @DisplayName("Broken escapes, broken UTF-8 and bare dots are a bad request")
  void malformedTargets(String target) throws IOException {
    Heard heard = raw("GET " + target);

    assertThat(heard.status()).isEqualTo(400);
    assertThat(Reply.parse(heard.body()).at("/message").asString())
        .isEqualTo("invalid request target");
    assertThat(agora.journal().all())
        .singleElement()
        .satisfies(request -> assertThat(target).startsWith(request.rawPath()));
  }

  @ParameterizedTest
  @CsvSource({
    "/dev/v1/%63hannel/user/APP/room, 200",
    "http://api.agora.io/dev/v1/channel/user/APP/room, 200",
    "http://api.agora.io, 404",
    "/dev/v1/channel/user/APP/room#fragment, 200",
    "//dev/v1/channel/user/APP/room, 404",
    "dev/v1/channel/user/APP/room, 400"
  })
  @DisplayName("Other forms of a target are understood or refused")
  void otherForms(String target, int status) throws IOException {
    agora.channels().join("room", User.host(7));

    assertThat(raw("GET " + target.replace("APP", agora.appId())).status()).isEqualTo(status);
  }

  private Heard raw(String start) throws IOException {
    try (RawSocket socket = RawSocket.to(agora.domain("127.0.0.1").address())) {
      return socket
          .send(
              start
                  + " HTTP/1.1\r\nHost: x\r\nAuthorization: "
                  + RawClient.basic(agora.customerId(), agora.customerSecret())
                  + "\r\n\r\n")
          .answer();
    }
  }
}
