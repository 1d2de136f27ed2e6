package io.github.agoraflux.simulator.signaling;

import static io.github.agoraflux.simulator.json.Shape.bool;
import static io.github.agoraflux.simulator.json.Shape.object;
import static io.github.agoraflux.simulator.json.Shape.optional;
import static io.github.agoraflux.simulator.json.Shape.required;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Shape;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.wire.Answer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Messages to users and channels. */
final class MessageOperations {

  private static final int LARGEST_PAYLOAD = 32 * 1024;
  private static final Shape PAYLOAD =
      Shape.where(value -> value instanceof String text && isPayload(text));
  private static final String OFFLINE = "enable_offline_messaging";
  private static final String HISTORICAL = "enable_historical_messaging";

  private static final Shape PEER =
      object(
          required("destination", Ids.SHAPE),
          optional(OFFLINE, bool()),
          optional(HISTORICAL, bool()),
          required("payload", PAYLOAD));
  private static final Shape CHANNEL =
      object(
          required("channel_name", Ids.SHAPE),
          optional(HISTORICAL, bool()),
          required("payload", PAYLOAD));

  private final Function<Call, Conversations> projects;
  private final InstantSource clock;

  MessageOperations(Function<Call, Conversations> projects, InstantSource clock) {
    this.projects = projects;
    this.clock = clock;
  }

  Answer sendToUser(Call call) {
    Conversations project = projects.apply(call);
    boolean acknowledged = acknowledged(call);
    Map<String, @Nullable Object> body = call.body(PEER);
    Message message = message(call, body, "destination");
    keep(project, "user", body, message);
    boolean present = project.send(message, Boolean.TRUE.equals(body.get(OFFLINE)));
    if (!present) {
      return answer(Json.object("request_id", Ids.request(), "code", "message_offline"));
    }
    return taken(acknowledged ? "message_delivered" : "message_sent");
  }

  Answer sendToChannel(Call call) {
    Conversations project = projects.apply(call);
    Map<String, @Nullable Object> body = call.body(CHANNEL);
    Message message = message(call, body, "channel_name");
    keep(project, "message", body, message);
    project.publish(message);
    return taken("message_sent");
  }

  private Message message(Call call, Map<String, @Nullable Object> body, String to) {
    return new Message(
        Ids.sender(call),
        String.valueOf(body.get(to)),
        String.valueOf(body.get("payload")),
        clock.instant());
  }

  private static void keep(
      Conversations project, String type, Map<String, @Nullable Object> body, Message message) {
    if (Boolean.TRUE.equals(body.get(HISTORICAL))) {
      project.keep(type, message);
    }
  }

  private static boolean acknowledged(Call call) {
    String wait = call.query("wait_for_ack");
    if (wait != null && !wait.matches("true|false")) {
      throw call.invalid("wait_for_ack");
    }
    return Boolean.parseBoolean(wait);
  }

  private static boolean isPayload(String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    return bytes >= 1 && bytes <= LARGEST_PAYLOAD;
  }

  private static Answer taken(String code) {
    return answer(Json.object("result", "success", "request_id", Ids.request(), "code", code));
  }

  private static Answer answer(Map<String, @Nullable Object> body) {
    return Answer.json(200, Json.write(body)).acted();
  }
}
