package io.github.agoraflux.simulator.mediapull;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A player from its creation to its end. */
class PlayerLifecycleTest extends PlayerFixture {

  @Test
  @DisplayName("A new player is told in brief, with its id in the header as well")
  void create() throws IOException {
    Reply reply = create(named("class32_101"));

    assertThat(reply.status()).isEqualTo(200);
    String id = reply.at("/player/id").asString();
    assertThat(id).matches("[0-9a-f]{32}");
    assertThat(reply.header("X-Resource-ID")).contains(id);
    assertThat(reply.json())
        .isEqualTo(
            Reply.parse(
                """
                {"player":{"uid":101,"id":"%s","createTs":1767323045,"status":"connecting"},
                 "fields":"player.uid,player.id,player.createTs,player.status"}\
                """
                    .formatted(id)));
  }

  @Test
  @DisplayName("A player appears in the list after ten seconds, and runs by then")
  void appearsLate() throws IOException {
    String id = created(LEAST);

    time.advance(Players.UNTIL_LISTED.minusNanos(1));
    assertThat(state(id)).isEqualTo("not listed");
    time.advance(Duration.ofNanos(1));
    assertThat(state(id)).isEqualTo("running");
    assertThat(agora.players().size()).isEqualTo(1);
  }

  @Test
  @DisplayName("A player that begins later is idle until then")
  void beginsLater() throws IOException {
    String id = created(LEAST + ",\"playTs\":" + NOW.plusSeconds(60).getEpochSecond());

    time.advance(Duration.ofSeconds(59));
    assertThat(state(id)).isEqualTo("idle");
    time.advance(Duration.ofSeconds(1));
    assertThat(state(id)).isEqualTo("connecting");
    time.advance(Duration.ofSeconds(1));
    assertThat(state(id)).isEqualTo("running");
  }

  @ParameterizedTest(name = "idleTimeout {0}")
  @CsvSource({"20, 20", "1, 5", "100000, 600", "-7, 5"})
  @DisplayName("A player that cannot play ends when it was idle for too long")
  void endsIdle(long asked, long idle) throws IOException {
    String id = created(LEAST.replace("//example/", "//x.Invalid/") + ",\"idleTimeout\":" + asked);

    time.advance(Duration.ofSeconds(1 + idle).minusNanos(1));
    assertThat(agora.players().find(id)).isPresent();
    time.advance(Duration.ofNanos(1));
    assertThat(agora.players().find(id)).isEmpty();
    assertThat(client.delete(na() + "/" + id, null).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("A second player of a name is refused, and the first one named")
  void nameConflict() throws IOException {
    String id = created(named("one"));

    Reply conflict = create(named("one"));

    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.header("X-Resource-ID")).contains(id);
    assertThat(conflict.json())
        .isEqualTo(Reply.parse("{\"message\":\"Resource with the same name already exists.\"}"));
    created(LEAST);
    created(LEAST);
    client.delete(na() + "/" + id, null);
    created(named("one"));
    assertThat(agora.players().size()).isEqualTo(3);
    assertThat(agora.journal().of("media-pull.create"))
        .extracting(RecordedRequest::acted)
        .containsExactly(true, false, true, true, true);
  }

  @Test
  @DisplayName("The highest sequence wins: lower and equal ones succeed and change nothing")
  void update() throws IOException {
    String id = created(LEAST);

    Reply reply = update(id, "?sequence=5", "\"audioOptions\":{\"volume\":50},\"isPause\":true");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEmpty();
    assertThat(reply.header("X-Resource-ID")).contains(id);
    update(id, "?sequence=5", "\"audioOptions\":{\"volume\":55}");
    update(id, "?sequence=4", "\"isPause\":false");

    Player player = agora.players().find(id).orElseThrow();
    assertThat(player.volume()).isEqualTo(50);
    assertThat(player.paused()).isTrue();
    assertThat(player.streamUrl()).isEqualTo("rtmp://example/live/x");
  }

  @Test
  @DisplayName("An update is found under the other printed path as well")
  void otherPath() throws IOException {
    String id = created(LEAST);

    Reply reply =
        client.patch(
            "/na/v1/projects/" + agora.appId() + "/cloud-player/" + id + "?sequence=0",
            "{\"player\":{\"streamUrl\":\"http://example/film.mp4\"}}");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(agora.players().find(id).orElseThrow().streamUrl()).endsWith("film.mp4");
  }

  @Test
  @DisplayName("A player is found in the region of its creation only")
  void otherRegion() throws IOException {
    String id = created(LEAST);

    for (String region : List.of("cn", "ap", "eu", "NA", "us")) {
      String path = "/" + region + project() + "/" + id;
      assertThat(client.patch(path + "?sequence=0", "{\"player\":{}}").status()).isEqualTo(404);
      assertThat(client.delete(path, null).status()).isEqualTo(404);
    }
    Reply deleted = client.delete(na() + "/" + id, null);
    assertThat(deleted.status()).isEqualTo(200);
    assertThat(deleted.body()).isEmpty();
    assertThat(client.delete(na() + "/" + id, null).json())
        .isEqualTo(Reply.parse("{\"message\":\"Resource is not found and destroyed.\"}"));
  }

  @Test
  @DisplayName("A project may be limited in its players")
  void quota() throws IOException {
    agora.players().limit(1);
    created(named("one"));

    assertThat(create(named("two")).at("/message").asString())
        .isEqualTo("Resources quota limit exceeded.");
    assertThat(create(named("one")).status()).isEqualTo(409);
  }
}
