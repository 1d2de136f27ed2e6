package io.github.agoraflux.simulator.mediagateway;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Shape;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.MessageErrors;
import io.github.agoraflux.simulator.product.Refusal;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How Media Gateway words its errors. */
final class GatewayErrors {

  static final ErrorBodies BODIES =
      MessageErrors.ofMedia(
          Map.ofEntries(
              Map.entry(400, "Invalid settings."),
              Map.entry(
                  403,
                  "Media Gateway is not enabled for your app ID yet. Contact Agora support to"
                      + " enable it."),
              Map.entry(404, "Resource not found and destroyed."),
              Map.entry(500, "Internal error."),
              Map.entry(502, "Bad gateway."),
              Map.entry(503, "Service unavailable temporarily. Retry with the back-off strategy."),
              Map.entry(
                  504,
                  "Gateway timeout. Query to check whether the task has been created, or to create"
                      + " another one instead.")),
          "Invalid '%s' format.");

  private GatewayErrors() {}

  static Refusal refusal(int status, String message) {
    return new Refusal(MessageErrors.message(status, message));
  }

  static Refusal gone(Call call) {
    return new Refusal(call.errors().of(404));
  }

  static Refusal noTemplate() {
    return refusal(404, "Stream template not found.");
  }

  static Answer success() {
    return Answer.json(200, "{\"status\":\"success\"}");
  }

  static Answer success(Object data) {
    return Answer.json(200, Json.object("status", "success", "data", data));
  }

  /** The settings in a body, which all bodies of Media Gateway are. */
  static Map<String, @Nullable Object> settings(Call call) {
    return Json.readObject(call.request().body())
        .flatMap(body -> Json.asObject(body.get("settings")))
        .orElseThrow(() -> new Refusal(call.errors().of(400)));
  }

  /** Refuses settings of another shape, in the words for all of them. */
  static void check(Call call, Map<String, @Nullable Object> settings, Shape shape) {
    if (shape.misfit("", settings).isPresent()) {
      throw new Refusal(call.errors().of(400));
    }
  }
}
