package io.github.agoraflux.simulator.cloudrecording;

import io.github.agoraflux.simulator.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What answers say of a recording. */
final class RecordingViews {

  private static final Duration FIRST_SLICE = Duration.ofSeconds(15);
  private static final long STARTING = 2;
  private static final long READY = 4;
  private static final long IN_PROGRESS = 5;

  private final Duration connecting;

  RecordingViews(Duration connecting) {
    this.connecting = connecting;
  }

  /** The names that every answer about a recording has. */
  static Map<String, @Nullable Object> names(Recording recording) {
    return Json.object(
        "cname", recording.cname(),
        "uid", recording.uid(),
        "resourceId", recording.resourceId(),
        "sid", recording.sid());
  }

  Map<String, @Nullable Object> status(Recording recording, List<Long> hosts, Instant now) {
    Map<String, @Nullable Object> status =
        Json.object("status", state(recording, !hosts.isEmpty(), now));
    if (recording.isWeb()) {
      status.put("extensionServiceState", services(recording, "inProgress"));
    } else if (!takesSnapshots(recording)) {
      files(status, recording, hosts, now);
    }
    if (recording.mode().equals("individual")) {
      status.put("sliceStartTime", recording.startedAt().toEpochMilli());
    }
    return status;
  }

  Map<String, @Nullable Object> end(Recording recording, List<Long> hosts, Instant now) {
    Map<String, @Nullable Object> end = Json.object();
    if (recording.isWeb()) {
      List<Map<String, @Nullable Object>> services = new ArrayList<>(services(recording, "exit"));
      services.add(service("upload_service", Json.object("uploadingStatus", "uploaded")));
      end.put("extensionServiceState", services);
      return end;
    }
    end.put("uploadingStatus", "uploaded");
    if (!takesSnapshots(recording)) {
      files(end, recording, hosts, now.plus(FIRST_SLICE));
    }
    return end;
  }

  private long state(Recording recording, boolean busy, Instant now) {
    if (now.isBefore(recording.startedAt().plus(connecting))) {
      return STARTING;
    }
    return busy || recording.isWeb() ? IN_PROGRESS : READY;
  }

  private static boolean takesSnapshots(Recording recording) {
    return recording.request().get("snapshotConfig") != null;
  }

  private static void files(
      Map<String, @Nullable Object> view, Recording recording, List<Long> hosts, Instant now) {
    boolean single =
        recording.mode().equals("mix")
            && !Json.asArray(Json.at(recording.request(), "recordingFileConfig.avFileType"))
                .contains("mp4");
    boolean sliced = !now.isBefore(recording.startedAt().plus(FIRST_SLICE));
    view.put("fileListMode", single ? "string" : "json");
    if (single) {
      view.put("fileList", sliced ? baseName(recording) + ".m3u8" : "");
    } else {
      view.put("fileList", sliced ? list(recording, hosts) : List.of());
    }
  }

  private static List<Map<String, @Nullable Object>> list(Recording recording, List<Long> hosts) {
    String base = baseName(recording);
    return recording.mode().equals("mix")
        ? Stream.of(".m3u8", "_0.mp4").map(end -> file(base + end, recording, "0", true)).toList()
        : hosts.stream()
            .map(String::valueOf)
            .map(uid -> file(base + "__uid_s_" + uid + "__uid_e_av.m3u8", recording, uid, false))
            .toList();
  }

  private static Map<String, @Nullable Object> file(
      String name, Recording recording, String uid, boolean mixed) {
    return Json.object(
        "fileName",
        name,
        "trackType",
        "audio_and_video",
        "uid",
        uid,
        "mixedAllUser",
        mixed,
        "isPlayable",
        true,
        "sliceStartTime",
        recording.startedAt().getEpochSecond());
  }

  private static List<Map<String, @Nullable Object>> services(Recording recording, String state) {
    return Json.asArray(Json.at(recording.request(), "extensionServiceConfig.extensionServices"))
        .stream()
        .map(service -> String.valueOf(Json.at(service, "serviceName")))
        .map(name -> service(name, payload(recording, name, state)))
        .toList();
  }

  private static Map<String, @Nullable Object> payload(
      Recording recording, String service, String state) {
    Map<String, @Nullable Object> payload = Json.object("state", state);
    boolean onHold = Boolean.TRUE.equals(recording.request().get("onhold"));
    if (service.equals("web_recorder_service")) {
      payload.put("onhold", onHold);
      payload.put(
          "fileList",
          List.of(
              Json.object(
                  "filename",
                  baseName(recording) + ".m3u8",
                  "sliceStartTime",
                  recording.startedAt().getEpochSecond())));
    } else {
      payload.put(
          "outputs",
          List.of(
              Json.object(
                  "rtmpUrl",
                  recording.request().get("rtmpUrl"),
                  "status",
                  onHold ? "onhold" : "publishing")));
    }
    return payload;
  }

  private static Map<String, @Nullable Object> service(
      String name, Map<String, @Nullable Object> payload) {
    return Json.object("payload", payload, "serviceName", name);
  }

  private static String baseName(Recording recording) {
    String prefix =
        String.join(
            "",
            Json.asArray(Json.at(recording.request(), "storageConfig.fileNamePrefix")).stream()
                .map(folder -> folder + "/")
                .toList());
    return prefix + recording.sid() + "_" + recording.cname();
  }
}
