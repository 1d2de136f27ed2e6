package io.github.agoraflux.simulator.cloudtranscoder;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Call;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A wanted change of a task: all of what it does, of which some must be as before. */
final class TaskUpdate {

  private static final List<String> FIXED = List.of("idleTimeout", "streamProcessMode", "canvas");

  private final Call call;
  private final long sequence;
  private final Map<String, @Nullable Object> transcoder;

  TaskUpdate(Call call, long sequence, Map<String, @Nullable Object> transcoder) {
    this.call = call;
    this.sequence = sequence;
    this.transcoder = transcoder;
  }

  /** Whether a task has not yet seen this update or a later one. */
  boolean isNewFor(Task task) {
    return sequence > task.sequence();
  }

  /** The task after this update, or as it is if the update comes too late. */
  Task applyTo(Task task) {
    if (!isNewFor(task)) {
      return task;
    }
    refuseForbidden(task.transcoder());
    return task.updated(transcoder, sequence);
  }

  private void refuseForbidden(Map<String, @Nullable Object> before) {
    FIXED.stream()
        .filter(name -> !Objects.equals(before.get(name), transcoder.get(name)))
        .findFirst()
        .ifPresent(this::refuse);
    if (!watermarks(before).equals(watermarks(transcoder))) {
      refuse("waterMarks");
    }
    if (!addresses(before).equals(addresses(transcoder))) {
      refuse("outputs");
    }
    List.of("audioInputs", "videoInputs").stream()
        .filter(name -> Json.asArray(before.get(name)).isEmpty() != isEmpty(name))
        .findFirst()
        .ifPresent(this::refuse);
  }

  private boolean isEmpty(String name) {
    return Json.asArray(transcoder.get(name)).isEmpty();
  }

  private static List<?> watermarks(Map<String, @Nullable Object> from) {
    return Json.asArray(from.getOrDefault("waterMarks", from.get("watermarks")));
  }

  private static List<String> addresses(Map<String, @Nullable Object> from) {
    return Json.asArray(from.get("outputs")).stream()
        .map(
            output ->
                Json.write(
                    Json.object(
                        "rtc", Json.at(output, "rtc"), "streamUrl", Json.at(output, "streamUrl"))))
        .toList();
  }

  private void refuse(String parameter) {
    throw call.invalid(parameter);
  }
}
