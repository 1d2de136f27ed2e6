package io.github.agoraflux.simulator.whiteboard;

import static io.github.agoraflux.simulator.whiteboard.RoomOperations.answer;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Shape;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The verbs on conversions. */
final class ConversionOperations {

  private final DataCenters dataCenters;

  ConversionOperations(DataCenters dataCenters) {
    this.dataCenters = dataCenters;
  }

  Answer start(Call call) {
    return start(call, dataCenters.of(call).conversions(), Shapes.CONVERSION);
  }

  static Answer start(Call call, Conversions conversions, Shape shape) {
    Map<String, @Nullable Object> body = call.body(shape);
    ConversionTask task =
        conversions
            .start(
                String.valueOf(body.get("resource")),
                String.valueOf(body.get("type")),
                Boolean.TRUE.equals(body.get("preview")),
                body.get("outputFormat") instanceof String format ? format : "png")
            .orElseThrow(BoardErrors::tooManyTasks);
    return answer(201, Json.object("uuid", task.uuid(), "type", task.type(), "status", "Waiting"))
        .acted();
  }

  Answer get(Call call) {
    Conversions conversions = dataCenters.of(call).conversions();
    return conversions
        .find(call.variable("uuid"))
        .map(task -> answer(200, ConversionViews.of(task, conversions)))
        .orElseThrow(BoardErrors::noTask);
  }

  Answer list(Call call) {
    ConversionQueue queue = dataCenters.of(call).conversions().queue();
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    ConversionTask running = queue.running();
    if (running != null) {
      all.add(Json.object("taskId", running.uuid(), "status", 1));
    }
    queue.waiting().forEach(task -> all.add(Json.object("taskId", task.uuid(), "status", 0)));
    return answer(200, all);
  }

  Answer cancel(Call call) {
    Conversions conversions = dataCenters.of(call).conversions();
    String uuid = conversions.find(call.variable("uuid")).orElseThrow(BoardErrors::noTask).uuid();
    boolean success = conversions.cancel(uuid);
    Answer answer = answer(200, Json.object("taskId", uuid, "success", success));
    return success ? answer.acted() : answer;
  }

  Answer prioritize(Call call) {
    Conversions conversions = dataCenters.of(call).conversions();
    String priority = String.valueOf(call.body(Shapes.PRIORITY).get("priority"));
    String uuid = call.variable("uuid");
    if (conversions.queue().isRunning(uuid)) {
      throw BoardErrors.running();
    }
    if (!conversions.queue().isWaiting(uuid)) {
      throw BoardErrors.noTask();
    }
    conversions.move(uuid, priority.equals("highest"));
    return answer(200, Json.object("taskId", uuid, "success", true)).acted();
  }
}
