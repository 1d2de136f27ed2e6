package io.github.agoraflux.simulator.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.RawClient;
import io.github.agoraflux.simulator.Reply;
import io.github.agoraflux.simulator.auth.AgoraToken;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Classrooms, their classes and recordings over the wire, with the documented codes. */
class ClassroomStatesTest extends ClassroomFixture {

  @Test
  @DisplayName("A classroom is created once, and known with a region and without")
  void created() throws IOException {
    refused(client.post(path(""), SPEC), 409, 409);

    for (String path : new String[] {path(""), path("").substring("/na".length())}) {
      Reply reply = client.get(path);
      assertThat(reply.at("/code").asInt()).isZero();
      assertThat(reply.at("/data/roomUuid").asString()).isEqualTo("room");
      assertThat(reply.at("/data/state").asInt()).isZero();
    }
    refused(client.get(path("").replace("/na/", "/mars/")), 400, 400);
  }

  @Test
  @DisplayName("A class starts and ends once, and the classroom outlives it by an hour")
  void classes() throws IOException {
    assertThat(client.put(path("/states/1"), null).status()).isEqualTo(200);
    refused(client.put(path("/states/1"), null), 409, 30_409_100);
    assertThat(client.put(path("/states/2"), null).status()).isEqualTo(200);
    refused(client.put(path("/states/1"), null), 409, 30_409_101);
    refused(client.put(path("/states/7"), null), 400, 400);

    time.advance(Duration.ofMinutes(59));
    assertThat(client.get(path("/sequences")).at("/data/total").asInt()).isEqualTo(2);
    time.advance(Duration.ofMinutes(1));
    refused(client.get(path("/sequences")), 404, 20_404_100);
  }

  @Test
  @DisplayName("A recording is started and stopped once, and may be put on hold")
  void recordings() throws IOException {
    refused(client.put(path("/records/states/0"), null), 409, 30_409_410);
    refused(client.patch(path("/records/states/1"), hold(true)), 409, 30_409_410);
    Reply begun =
        client.put(
            path("/records/states/1"),
            "{\"mode\":\"web\",\"webRecordConfig\":{\"rootUrl\":\"https://example.com\"}}");
    assertThat(begun.at("/data/state").asInt()).isEqualTo(1);
    refused(client.put(path("/records/states/1"), "{}"), 409, 30_409_411);
    assertThat(client.patch(path("/records/states/1"), hold(true)).status()).isEqualTo(200);
    assertThat(room.recordings()).singleElement().matches(Recording::onHold);

    time.advance(Duration.ofHours(2));

    refused(client.put(path("/records/states/0"), null), 409, 30_409_410);
    assertThat(client.get(path("/records")).at("/data/list/0/status").asInt()).isEqualTo(2);
  }

  private static String hold(boolean onHold) {
    return "{\"webRecordConfig\":{\"onhold\":" + onHold + "}}";
  }

  @Test
  @DisplayName("Who was kicked out for a while stays out for it")
  void kicked() throws IOException {
    refused(client.post(path("/users/ann/exit"), "{}"), 404, 20_404_200);
    room.enter("ann", "Ann", 2);
    client.post(path("/users/ann/exit"), "{\"dirty\":{\"state\":1,\"duration\":60}}");

    assertThat(room.enter("ann", "Ann", 2)).isFalse();
    time.advance(Duration.ofSeconds(60));
    assertThat(room.enter("ann", "Ann", 2)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"k\",\"deep.b\"]", "{\"k\":1,\"deep.b\":1}"})
  @DisplayName(
      "Properties are deleted by an array of keys and, as the collection has it, an object")
  void properties(String keys) throws IOException {
    client.put(path("/properties"), "{\"properties\":{\"k\":1,\"deep\":{\"a\":1,\"b\":2}}}");

    Reply reply = client.delete(path("/properties"), "{\"properties\":" + keys + "}");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(room.properties()).isEqualTo(Map.of("deep", Map.of("a", 1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST||{\"roomType\":4}",
        "POST||{\"roomName\":\"n\",\"roomType\":\"4\"}",
        "PUT|/records/states/1|{\"webRecordConfig\":{\"rootUrl\":\"u\",\"videoWidth\":479}}",
        "PUT|/properties|{}",
        "GET|/sequences?nextId=x|",
        "GET|/users/%2F|"
      })
  @DisplayName("What breaks a rule is refused with 400")
  void refusedFields(String method, String path, String body) throws IOException {
    refused(client.send(method, path(path == null ? "" : path), body), 400, 400);
  }

  @Test
  @DisplayName("Education tokens go in one header, Signaling tokens in either form")
  void tokens() throws IOException {
    String education = token().mint();
    String signaling = token().services(AgoraToken.rtm("server")).mint();
    RawClient nobody = RawClient.of(agora).without("Authorization");
    RawClient old = nobody.with("x-agora-token", signaling).with("x-agora-uid", "server");

    assertThat(bearing(education).get(path("")).status()).isEqualTo(200);
    assertThat(bearing(signaling).with("x-agora-uid", "server").get(path("")).status())
        .isEqualTo(200);
    assertThat(old.get(path("")).status()).isEqualTo(200);

    refused(nobody.get(path("")), 401, 401);
    refused(RawClient.of(agora).get(path("")), 401, 401);
    refused(old.with("x-agora-uid", "other").get(path("")), 401, 401);
    refused(old.without("x-agora-uid").get(path("")), 401, 401);
    refused(bearing(token().certificate("0".repeat(32)).mint()).get(path("")), 401, 401);
    time.advance(Duration.ofHours(2));
    refused(bearing(education).get(path("")), 401, 401);
  }
}
