package io.github.agoraflux.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.RecordedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.test.StepVerifier;

/**
 * No name breaks out of its place: the server sees exactly the name that was given, or nothing is
 * sent.
 */
class NamesOverTheWireTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String OPERATION = "channel-management.get-user-status";

  private static AgoraSimulator agora;
  private static AgoraClient client;

  @BeforeAll
  static void start() {
    agora = AgoraSimulator.start(settings -> settings.withoutRateLimits());
    client = WireFixture.plain(agora).build();
  }

  @AfterAll
  static void stop() {
    client.close();
    agora.close();
  }

  static Stream<String> names() {
    Stream<String> ascii = IntStream.range(0, 128).mapToObj(Character::toString);
    Stream<String> within = IntStream.range(0, 128).mapToObj(c -> "a" + (char) c + "z");
    Stream<String> hostile =
        Stream.of(
            "a/b",
            "/",
            "../../v1/project",
            "a?page_no=7",
            "a#fragment",
            "%2F",
            "%2e%2e",
            "%00",
            "a%",
            "...",
            " leading and trailing ",
            "line\r\nX-Injected: yes",
            "{appId}",
            "a;b=c",
            "a&b=c+d",
            "a\\b",
            "Straße",
            "日本語",
            "\uD83D\uDE00 four bytes \uD83D\uDE80",
            "e\u0301 is two code points");
    return Stream.of(ascii, within, hostile).flatMap(names -> names).filter(n -> !n.equals("."));
  }

  @ParameterizedTest
  @MethodSource("names")
  void theServerSeesExactlyTheName(String name) {
    RecordedRequest seen = send(name);

    assertThat(seen.operationId()).isEqualTo(OPERATION);
    assertThat(seen.pathVariable("channelName")).isEqualTo(name);
    assertThat(seen.pathVariable("uid")).isEqualTo("7");
    assertThat(seen.query()).isEmpty();
    assertThat(seen.header("X-Injected")).isNull();
  }

  @ParameterizedTest
  @MethodSource("names")
  void theServerSeesExactlyTheQueryValue(String value) {
    agora.journal().clear();
    StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call().query("note", value)))
        .expectNextCount(1)
        .expectComplete()
        .verify(LIMIT);
    RecordedRequest seen = agora.journal().all().get(0);
    assertThat(seen.query()).containsOnlyKeys("note");
    assertThat(seen.query("note")).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("unsendable")
  void whatCannotBeSentFailsBeforeSending(String name) {
    agora.journal().clear();
    StepVerifier.create(client.execute(status(name)))
        .expectErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("channelName"))
        .verify(LIMIT);
    assertThat(agora.journal().all()).isEmpty();
  }

  static Stream<String> unsendable() {
    return Stream.of("", ".", "..", "\uD83D", "a\uDE00b");
  }

  @Test
  void theTableOfAsciiNames() {
    List<String> refused = new ArrayList<>();
    int sent = 0;
    int seenAsSent = 0;
    for (int c = 0; c < 128; c++) {
      String name = Character.toString(c);
      if (name.equals(".")) {
        refused.add(name);
        continue;
      }
      sent++;
      if (name.equals(send(name).pathVariable("channelName"))) {
        seenAsSent++;
      }
    }
    System.out.printf(
        "ASCII names: sent %d, seen as sent %d, refused before sending %d %s%n",
        sent, seenAsSent, refused.size(), refused);
    assertThat(seenAsSent).isEqualTo(sent).isEqualTo(127);
    assertThat(refused).containsExactly(".");
  }

  private static RecordedRequest send(String name) {
    agora.journal().clear();
    StepVerifier.create(client.execute(status(name)))
        .expectNextCount(1)
        .expectComplete()
        .verify(LIMIT);
    assertThat(agora.journal().all()).hasSize(1);
    return agora.journal().all().get(0);
  }

  private static io.github.agoraflux.operation.Operation<Calls.Status> status(String name) {
    return Calls.USER_STATUS.with("uid", 7).with("channelName", name);
  }
}
