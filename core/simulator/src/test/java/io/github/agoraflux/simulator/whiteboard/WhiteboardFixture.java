package io.github.agoraflux.simulator.whiteboard;

import io.github.agoraflux.simulator.RawClient;
import io.github.agoraflux.simulator.Reply;
import io.github.agoraflux.simulator.SimulatorFixture;
import io.github.agoraflux.simulator.auth.BoardToken;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;

/** A simulator and the requests that tests of the whiteboard begin with. */
abstract class WhiteboardFixture extends SimulatorFixture {

  static final int ADMIN = 0;
  static final int WRITER = 1;
  static final int READER = 2;

  DataCenter here;

  @BeforeEach
  void start() {
    client = with(token(ADMIN).mint());
    here = agora.whiteboard("us-sv");
  }

  BoardToken token(int role) {
    return BoardToken.sdk(agora.whiteboardAccessKey(), agora.whiteboardSecretKey(), role);
  }

  RawClient with(String token) {
    return RawClient.of(agora)
        .without("Authorization")
        .with("token", token)
        .with("region", "us-sv");
  }

  String conversion(String members) throws IOException {
    Reply reply =
        client.post(
            "/v5/projector/tasks", "{\"resource\":\"https://example.com/a\"," + members + "}");
    if (reply.status() != 201) {
      throw new AssertionError(reply.toString());
    }
    return reply.at("/uuid").asString();
  }
}
