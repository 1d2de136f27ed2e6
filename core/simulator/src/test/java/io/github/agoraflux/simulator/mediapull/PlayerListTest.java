package io.github.agoraflux.simulator.mediapull;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of players, its pages and its filter. */
class PlayerListTest extends PlayerFixture {

  @Test
  @DisplayName("A player is told with all it was created with that matters to others")
  void member() throws IOException {
    String id = created(named("one").replace("\"uid\":101", "\"account\":\"teacher\""));
    time.advance(Players.UNTIL_LISTED);

    assertThat(client.get(project()).json())
        .isEqualTo(
            Reply.parse(
                """
                {"totalSize":1,"players":[{"name":"one","streamUrl":"rtmp://example/live/x",
                  "channelName":"class32","account":"teacher","id":"%s","createTs":1767323045,
                  "status":"running"}],
                 "fields":"player.name,player.streamUrl,player.channelName,player.uid,player.id,\
                player.createTs,player.status","nextPageToken":""}\
                """
                    .formatted(id)));
  }

  @Test
  @DisplayName("Pages follow one another by token until it is empty")
  void pages() throws IOException {
    agora.players().seed(450);

    List<Integer> sizes = new ArrayList<>();
    String token = "";
    do {
      String query = token.isEmpty() ? "" : "?pageToken=" + token;
      Reply page = client.get(project() + query);
      sizes.add(page.at("/players").size());
      assertThat(page.at("/totalSize").asInt()).isEqualTo(450);
      token = page.at("/nextPageToken").asString();
    } while (!token.isEmpty());

    assertThat(sizes).containsExactly(200, 200, 50);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "450, 450", "500, 450"})
  @DisplayName("Pages have the size that is asked for")
  void pageSize(int asked, int size) throws IOException {
    agora.players().seed(450);

    assertThat(client.get(project() + "?pageSize=" + asked).at("/players").size()).isEqualTo(size);
  }

  @Test
  @DisplayName("The players of one channel are listed alone")
  void filter() throws IOException {
    agora.players().seed(20);

    Reply reply = client.get(project() + "?filter=channelName%20eq%20channel-00007");

    assertThat(reply.at("/totalSize").asInt()).isEqualTo(1);
    assertThat(reply.at("/players/0/name").asString()).isEqualTo("player-00007");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "filter=class32",
        "pageSize=0",
        "pageSize=501",
        "pageSize=x",
        "pageToken=zz",
        "pageToken=-1"
      })
  @DisplayName("What a list cannot understand is refused by name")
  void refused(String query) throws IOException {
    Reply reply = client.get(project() + "?" + query);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/message").asString())
        .isEqualTo(
            "Parameter '" + query.substring(0, query.indexOf('=')) + "' is invalid formatted.");
  }
}
