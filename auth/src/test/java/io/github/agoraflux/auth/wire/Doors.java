package io.github.agoraflux.auth.wire;

import static io.github.agoraflux.simulator.auth.WhiteboardAccess.room;
import static io.github.agoraflux.simulator.auth.WhiteboardAccess.sdk;
import static io.github.agoraflux.simulator.auth.WhiteboardAccess.task;
import static io.github.agoraflux.simulator.auth.WhiteboardRole.READER;
import static io.github.agoraflux.simulator.auth.WhiteboardRole.WRITER;

import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.Authentication;
import io.github.agoraflux.simulator.product.Endpoint;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.MessageErrors;
import io.github.agoraflux.simulator.product.ProductService;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.List;
import java.util.Map;

/**
 * A product of the simulator with a door for every way to authenticate, and nothing behind them.
 */
record Doors(Account account) implements ProductService {

  @Override
  public List<Endpoint> endpoints() {
    return List.of(
        door("gateway", "/gateway/{appId}/keys/{key}", account.hmac()),
        door("signaling", "/signaling/{appId}", account.signalingToken()),
        door("send", "/signaling/{appId}/users/{userId}", account.signalingToken("userId")),
        door("classroom", "/edu/{appId}", account.classroomToken()),
        door("agents", "/agents/{appId}", account.rtcToken()),
        door("rooms", "/board/rooms", account.whiteboard(sdk(WRITER))),
        door("room", "/board/rooms/{uuid}", account.whiteboard(room(WRITER))),
        door("task", "/board/tasks/{uuid}", account.whiteboard(task(READER))));
  }

  private static Endpoint door(String id, String path, Authentication authentication) {
    return Endpoint.of("doors." + id, "POST", path, call -> Answer.json(200, "{}"))
        .authenticatedBy(authentication);
  }

  @Override
  public ErrorBodies errors() {
    return new MessageErrors(
        Map.of(401, "Invalid authentication credentials."),
        "Invalid %s",
        MessageErrors.message(400, "Invalid app ID."));
  }

  @Override
  public Authentication authentication() {
    return account.basic();
  }
}
