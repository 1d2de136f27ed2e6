package io.github.agoraflux.simulator.cloudtranscoder;

import static io.github.agoraflux.simulator.json.Shape.bool;
import static io.github.agoraflux.simulator.json.Shape.integer;
import static io.github.agoraflux.simulator.json.Shape.object;
import static io.github.agoraflux.simulator.json.Shape.optional;
import static io.github.agoraflux.simulator.json.Shape.required;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Shape;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.PerProject;
import io.github.agoraflux.simulator.wire.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The two verbs on multi-bitrate templates. */
final class TemplateOperations {

  private static final int LONGEST_ID = 64;
  private static final Shape TEMPLATE =
      object(
          required("enabled", bool()),
          required(
              "video",
              object(
                  optional("width", integer(1, 1920)),
                  optional("height", integer(1, 1920)),
                  optional("fps", integer(1, 60)))));

  private final PerProject<Map<String, Map<String, @Nullable Object>>> templates =
      new PerProject<>(ConcurrentSkipListMap::new);

  Answer put(Call call) {
    String id = call.variable("codecId");
    if (id.getBytes(StandardCharsets.UTF_8).length > LONGEST_ID) {
      throw call.invalid("codecId");
    }
    Map<String, @Nullable Object> body = call.body(TEMPLATE);
    templates
        .of(call)
        .put(id, Json.object("id", id, "enabled", body.get("enabled"), "video", body.get("video")));
    return Answer.json(200, Json.object("status", "success")).acted();
  }

  Answer list(Call call) {
    return Answer.json(
        200,
        Json.object(
            "status",
            "success",
            "data",
            Json.object("enabled", true, "codecs", List.copyOf(templates.of(call).values()))));
  }
}
