package io.github.agoraflux.simulator.mediapull;

import io.github.agoraflux.simulator.Reply;
import io.github.agoraflux.simulator.SimulatorFixture;
import java.io.IOException;

/** A simulator and the requests that tests of players begin with. */
abstract class PlayerFixture extends SimulatorFixture {

  static final String LEAST =
      "\"streamUrl\":\"rtmp://example/live/x\",\"channelName\":\"class32\",\"uid\":101";

  String project() {
    return "/v1/projects/" + agora.appId() + "/cloud-player/players";
  }

  String na() {
    return "/na" + project();
  }

  static String named(String name) {
    return LEAST + ",\"name\":\"" + name + "\"";
  }

  Reply create(String members) throws IOException {
    return client.post(na(), "{\"player\":{" + members + "}}");
  }

  String created(String members) throws IOException {
    Reply reply = create(members);
    if (reply.status() != 200) {
      throw new AssertionError(reply.toString());
    }
    return reply.at("/player/id").asString();
  }

  Reply update(String id, String query, String members) throws IOException {
    return client.patch(na() + "/" + id + query, "{\"player\":{" + members + "}}");
  }

  String state(String id) throws IOException {
    for (var player : client.get(project()).at("/players")) {
      if (player.at("/id").asString().equals(id)) {
        return player.at("/status").asString();
      }
    }
    return "not listed";
  }
}
