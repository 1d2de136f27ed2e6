package io.github.agoraflux.mediapull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.paging.Page;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** A list of 501 players in pages of 500. */
class PlayerListTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int PLAYERS = 501;

  private static Wire<MediaPull> wire;
  private static MediaPull pull;

  @BeforeAll
  static void open() {
    wire = new Wire<>(MediaPull::over);
    wire.agora().players().seed(PLAYERS);
    pull = wire.product();
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  @BeforeEach
  void reset() {
    wire.reset();
  }

  @Test
  void givesEveryPlayerInOrder() {
    List<String> names = pull.list().map(Player::name).collectList().block(PATIENCE);

    assertThat(names).hasSize(PLAYERS).doesNotHaveDuplicates().isSorted();
    assertThat(wire.agora().journal().all())
        .allSatisfy(
            request -> {
              assertThat(request.method()).isEqualTo("GET");
              assertThat(request.rawPath())
                  .isEqualTo("/v1/projects/" + wire.agora().appId() + "/cloud-player/players");
              assertThat(request.query("filter")).isNull();
            })
        .extracting(request -> request.query("pageToken"))
        .hasSize(2)
        .startsWith((String) null)
        .doesNotHaveDuplicates();
  }

  @Test
  void givesThePlayersOfAChannel() {
    StepVerifier.create(pull.list("channel-00007"))
        .assertNext(
            player -> {
              assertThat(player.channel()).isEqualTo("channel-00007");
              assertThat(player.uid()).isEqualTo(7);
              assertThat(player.streamUrl())
                  .isEqualTo(StreamUrl.of("rtmp://example.agora.io/live/channel-00007"));
            })
        .verifyComplete();

    assertThat(wire.lastRequest().rawQuery())
        .isEqualTo("filter=channelName%20eq%20channel-00007&pageSize=500");
  }

  @ParameterizedTest(name = "{0} players are {1} pages")
  @CsvSource({"1, 1", "500, 1", "501, 2"})
  void fetchesAPageOnlyWhenAskedForIt(long demand, long pages) {
    StepVerifier.create(pull.list(), 0)
        .expectSubscription()
        .thenRequest(demand)
        .expectNextCount(demand)
        .thenCancel()
        .verify();

    assertThat(wire.requests()).isEqualTo(pages);
  }

  @Test
  void goesOnWhereAPageEnded() {
    Page<Player> first = pull.list().pages().blockFirst(PATIENCE);

    assertThat(first.items()).hasSize(500);
    StepVerifier.create(pull.list().from(first.next())).expectNextCount(1).verifyComplete();
  }

  @Test
  void hasPagesAsLargeAsWanted() {
    try (Wire<MediaPull> own =
        new Wire<>(client -> MediaPull.over(client, settings -> settings.pageSize(2)))) {
      own.agora().players().seed(3);

      StepVerifier.create(own.product().list()).expectNextCount(3).verifyComplete();

      assertThat(own.agora().journal().all())
          .extracting(RecordedRequest::rawQuery)
          .containsExactly("pageSize=2", "pageSize=2&pageToken=3");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 501})
  void refusesPagesThatAreTooSmallOrTooLarge(int size) {
    assertThatThrownBy(() -> MediaPullSettingsBuilder.builder().pageSize(size).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pageSize must be from 1 to 500, but was " + size);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"nextPageToken\":\"\"",
        "\"nextPageToken\":null",
        "\"totalSize\":\"1\",\"unknown\":{}"
      })
  void readsPlayersOfWhichLittleIsTold(String end) {
    wire.agora()
        .script(
            "media-pull.list",
            ScriptedReply.json(
                200,
                "{\"players\":[{\"id\":\"a\",\"name\":\"\",\"CreateTs\":\"1575508644\","
                    + "\"status\":\"paused\",\"uid\":\"7\",\"more\":1}],"
                    + end
                    + "}"));

    StepVerifier.create(pull.list())
        .assertNext(
            player -> {
              assertThat(player.name()).isNull();
              assertThat(player.createdAt()).hasToString("2019-12-05T01:17:24Z");
              assertThat(player.state()).isEqualTo(new PlayerState("paused"));
              assertThat(player.state().isKnown()).isFalse();
              assertThat(player.uid()).isEqualTo(7);
              assertThat(player.streamUrl()).isNull();
            })
        .verifyComplete();
  }
}
