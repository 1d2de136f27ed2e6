package io.github.agoraflux.simulator.cloudtranscoder;

import io.github.agoraflux.simulator.json.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a task is told. */
final class TaskViews {

  private static final Map<String, String> SERVICE =
      Map.of(
          "STARTED", "serviceReady",
          "IN_PROGRESS", "serviceInProgress",
          "STOPPED", "serviceCompleted",
          "FAILURE_STOP", "serviceAbnormal");

  private final InstantSource clock;
  private final Duration starting;

  TaskViews(InstantSource clock, Duration starting) {
    this.clock = clock;
    this.starting = starting;
  }

  Map<String, @Nullable Object> running(Task task, String message) {
    return view(task, task.status(clock.instant(), starting), message);
  }

  Map<String, @Nullable Object> stopped(Task task) {
    return view(task, "STOPPED", "OnSlaveServiceStopped");
  }

  private static Map<String, @Nullable Object> view(Task task, String status, String message) {
    long created = task.created().getEpochSecond();
    return Json.object(
        "createTs",
        created,
        "eventHandlers",
        Json.object(),
        "execution",
        Json.object("workflows", Json.object()),
        "properties",
        Json.object(),
        "sequenceId",
        Long.toString(Math.max(0, task.sequence())),
        "services",
        Json.object(
            "cloudTranscoder",
            Json.object(
                "config",
                Json.object(),
                "createTs",
                created,
                "details",
                Json.object(),
                "message",
                message,
                "serviceType",
                "cloudTranscoderV2",
                "status",
                SERVICE.getOrDefault(status, "serviceUnknown"))),
        "status",
        status,
        "taskId",
        task.id(),
        "variables",
        Json.object(),
        "workflows",
        Json.object());
  }
}
