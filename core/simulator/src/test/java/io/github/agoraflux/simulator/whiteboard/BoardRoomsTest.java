package io.github.agoraflux.simulator.whiteboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.Reply;
import io.github.agoraflux.simulator.auth.BoardToken;
import io.github.agoraflux.simulator.auth.NetlessToken;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rooms, their scenes, and tokens for them. */
class BoardRoomsTest extends WhiteboardFixture {

  private static final String FLAT =
      "{\"name\":\"%s\",\"ppt\":\"\",\"src\":\"https://e.org/1.png\",\"width\":4,\"height\":3}";
  private static final String NESTED =
      "{\"name\":\"%s\",\"ppt\":{\"src\":\"https://e.org/1.png\",\"width\":4,\"height\":3}}";

  private Reply add(String uuid, String path, String scene) throws IOException {
    return client.post(
        "/v5/rooms/" + uuid + "/scenes", "{\"path\":\"" + path + "\",\"scenes\":[" + scene + "]}");
  }

  @Test
  @DisplayName("A room is told when it is created and asked for, in its data center alone")
  void life() throws IOException {
    Reply created = client.post("/v5/rooms", "{\"limit\":3}");
    String path = "/v5/rooms/" + created.at("/uuid").asString();

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.at("/createdAt").asString()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(created.at("/limit").asInt()).isEqualTo(3);
    assertThat(client.get(path).json()).isEqualTo(created.json());
    assertThat(client.with("region", "sg").get(path).status()).isEqualTo(404);
    assertThat(client.with("region", "mars").get(path).at("/message").asString())
        .isEqualTo("invalid region");
    assertThat(client.without("region").get(path).status()).isEqualTo(400);
    assertThat(client.patch(path, "{\"isBan\":true}").at("/isBan").asBoolean()).isTrue();
    assertThat(client.patch(path, "{}").status()).isEqualTo(400);
  }

  @Test
  @DisplayName("A list begins with the room that is named")
  void list() throws IOException {
    String first = here.rooms().create(false, 0).uuid();
    String next = here.rooms().create(false, 0).uuid();
    here.rooms().create(false, 0);

    Reply page = client.get("/v5/rooms?beginUUID=" + next + "&limit=1");
    assertThat(page.json().size()).isEqualTo(1);
    assertThat(page.at("/0/uuid").asString()).isEqualTo(next);
    assertThat(client.get("/v5/rooms").at("/0/uuid").asString()).isEqualTo(first);
    assertThat(client.get("/v5/rooms").json().size()).isEqualTo(3);
    assertThat(client.get("/v5/rooms?beginUUID=nobody").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1001", "-1", "a"})
  @DisplayName("A page has 1 to 1000 rooms")
  void pageSize(String limit) throws IOException {
    assertThat(client.get("/v5/rooms?limit=" + limit).at("/message").asString())
        .isEqualTo("invalid limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {FLAT, NESTED, "{\"name\":\"%s\"}"})
  @DisplayName("Scenes are added with their background in either form, each name once")
  void scenes(String scene) throws IOException {
    String uuid = here.rooms().create(false, 0).uuid();

    assertThat(add(uuid, "/a", scene.formatted("1")).body()).isEqualTo("{}");
    assertThat(add(uuid, "/a/", scene.formatted("2")).status()).isEqualTo(201);
    assertThat(add(uuid, "/a", scene.formatted("2")).at("/message").asString())
        .isEqualTo("invalid scenes");
    assertThat(client.get("/v5/rooms/" + uuid + "/scenes?sceneDir=/a").body())
        .isEqualTo("[\"/a/1\",\"/a/2\"]");
    assertThat(
            client.patch("/v5/rooms/" + uuid + "/scene-state", "{\"scenePath\":\"/a/2\"}").body())
        .isEqualTo("{\"currentScenePath\":[\"a\",\"2\"]}");
    assertThat(client.get("/v5/rooms/" + uuid + "/scenes").json().size()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"a/b\"}|scenes.name",
        "{\"name\":\"a\",\"ppt\":{\"src\":\"s\"}}|scenes.ppt.width",
        "{\"name\":\"a\",\"width\":0}|scenes.width"
      })
  @DisplayName("A scene that breaks a rule is refused by the field's name")
  void refused(String scene, String field) throws IOException {
    String uuid = here.rooms().create(false, 0).uuid();

    assertThat(add(uuid, "/a", scene).at("/message").asString()).isEqualTo("invalid " + field);
    assertThat(here.rooms().find(uuid).orElseThrow().paths("/a")).isEmpty();
  }

  @Test
  @DisplayName("Tokens are made for the room, signed, and for nobody of a higher role")
  void tokens() throws IOException {
    String uuid = here.rooms().create(false, 0).uuid();
    String path = "/v5/tokens/rooms/" + uuid;
    String wish = "{\"lifespan\":1000,\"role\":\"writer\"}";

    String made = Reply.parse(client.post(path, wish).body()).asString();

    NetlessToken token = NetlessToken.parse(made).orElseThrow();
    assertThat(token.isSignedWith(agora.whiteboardAccessKey(), agora.whiteboardSecretKey()))
        .isTrue();
    assertThat(token.uuid()).isEqualTo(uuid);
    assertThat(token.isExpired(time.instant().plusMillis(999))).isFalse();
    assertThat(token.isExpired(time.instant().plusMillis(1000))).isTrue();
    assertThat(with(made).get("/v5/rooms/" + uuid).status()).isEqualTo(200);
    assertThat(with(token(READER).mint()).post(path, wish).at("/message").asString())
        .isEqualTo("token access role writer forbidden");
    assertThat(client.post("/v5/tokens/rooms/nobody", wish).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"0, 201, 201", "1, 403, 201", "2, 403, 403"})
  @DisplayName("Administrators ban rooms, writers switch scenes")
  void roles(int role, int banning, int switching) throws IOException {
    String uuid = here.rooms().create(false, 0).uuid();
    BoardToken token = token(role).room(uuid);

    assertThat(with(token.mint()).patch("/v5/rooms/" + uuid, "{\"isBan\":false}").status())
        .isEqualTo(banning);
    assertThat(
            with(token.mint())
                .patch("/v5/rooms/" + uuid + "/scene-state", "{\"scenePath\":\"/init\"}")
                .status())
        .isEqualTo(switching);
  }
}
