package io.github.agoraflux.simulator.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.RawClient;
import io.github.agoraflux.simulator.Reply;
import io.github.agoraflux.simulator.SimulatorFixture;
import io.github.agoraflux.simulator.auth.AgoraToken;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;

/** A simulator with a classroom, and the requests that tests of it begin with. */
abstract class ClassroomFixture extends SimulatorFixture {

  static final String SPEC = "{\"roomName\":\"Physics\",\"roomType\":4}";

  Room room;

  @BeforeEach
  void open() throws IOException {
    client = bearing(token().life(12 * AgoraToken.HOUR).mint());
    assertThat(client.post(path(""), SPEC).status()).isEqualTo(200);
    room = agora.rooms().find("room").orElseThrow();
  }

  AgoraToken token() {
    return AgoraToken.of(
        agora.appId(), agora.appCertificate(), time.instant(), AgoraToken.education(3, "", "", 0));
  }

  RawClient bearing(String token) {
    return RawClient.of(agora).with("Authorization", "agora token=" + token);
  }

  String path(String rest) {
    return "/na/edu/apps/" + agora.appId() + "/v2/rooms/room" + rest;
  }

  String resources(String rest) {
    return "/edu/apps/" + agora.appId() + "/v1/rooms/room/resources" + rest;
  }

  String queue() {
    return "/na/edu/polling/apps/" + agora.appId() + "/v2/rooms/sequences";
  }

  static void refused(Reply reply, int status, int code) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.at("/code").asInt()).isEqualTo(code);
    assertThat(reply.at("/msg").asString()).isNotBlank();
    assertThat(reply.at("/ts").asLong()).isPositive();
  }
}
