package io.github.agoraflux.simulator;

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
import java.util.stream.Stream;

/** A product with an operation for every way to authenticate, which does nothing but let in. */
record AuthenticatedService(Account account) implements ProductService {

  private static final String PREFIX = "access.";

  static final String MISSING = "Unauthorized";
  static final String WRONG = "Invalid authentication credentials.";

  @Override
  public List<Endpoint> endpoints() {
    return List.of(
        endpoint("gateway", "/gateway/{appId}", account.basicOrHmac()),
        endpoint("signaling", "/signaling/{appId}", account.basicOrSignalingToken()),
        endpoint(
            "send", "/signaling/{appId}/users/{userId}", account.basicOrSignalingToken("userId")),
        endpoint("signaling-only", "/signaling-only/{appId}", account.signalingToken()),
        endpoint("classroom", "/edu/{appId}", account.classroomToken()),
        endpoint("agents", "/agents/{appId}", account.basicOrRtcToken()),
        endpoint("board.rooms", "/board/rooms", account.whiteboard(sdk(WRITER))),
        endpoint(
            "board.room", "/board/rooms/{uuid}", account.whiteboard(sdk(WRITER), room(WRITER))),
        endpoint(
            "board.task", "/board/tasks/{uuid}", account.whiteboard(sdk(READER), task(READER))),
        endpoint("open", "/open", call -> Authentication.ACCEPTED));
  }

  private static Endpoint endpoint(String id, String path, Authentication authentication) {
    return Endpoint.of(PREFIX + id, "POST", path, call -> Answer.json(200, "{}"))
        .authenticatedBy(authentication);
  }

  @Override
  public ErrorBodies errors() {
    return new MessageErrors(
        Map.of(401, WRONG), "Invalid %s", MessageErrors.message(400, "Invalid app ID."));
  }

  @Override
  public Authentication authentication() {
    return account.basic();
  }

  /** The operations of this product among those of a simulator. */
  static Stream<String> operations(AgoraSimulator agora) {
    return agora.operationIds().stream().filter(id -> id.startsWith(PREFIX));
  }
}
