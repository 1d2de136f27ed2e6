package io.github.agoraflux.simulator.analytics;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.Ids;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.Map;

/**
 * Errors in the form {@code {"code": …, "message": …}}, where the code is the status.
 *
 * @param limitsAsSuccess whether a limit is told with code 300 in an answer with status 200, as for
 *     calls; else it is told with 429
 */
record AnalyticsErrors(boolean limitsAsSuccess) implements ErrorBodies {

  private static final int OK = 200;
  private static final int LIMITED = 300;
  private static final int TOO_MANY = 429;
  private static final Map<Integer, String> MESSAGES =
      Map.of(
          400, "Invalid parameters.",
          401, "Unauthorized.",
          403, "Wrong authorization information. The request is forbidden.",
          404, "Wrong API invoked.",
          429, "Too many requests",
          500, "Unknown error.");

  /** The answer to a query beyond a limit of the plan. */
  static Answer limited(String message) {
    return told(OK, LIMITED, message);
  }

  private static Answer told(int status, int code, String message) {
    return Answer.json(
        status, Json.object("code", code, "message", message, "requestId", Ids.hex()));
  }

  @Override
  public Answer of(int status) {
    return status == TOO_MANY && limitsAsSuccess
        ? limited("qps limit error")
        : of(status, MESSAGES.getOrDefault(status, "HTTP status " + status));
  }

  @Override
  public Answer of(int status, String message) {
    return told(status, status, message);
  }

  @Override
  public Answer invalid(String parameter) {
    return of(400, "Invalid parameters: " + parameter);
  }

  @Override
  public Answer missingCredentials() {
    return of(401);
  }

  @Override
  public Answer unknownApp() {
    return of(403);
  }
}
