package io.github.agoraflux.simulator.cloudrecording;

import io.github.agoraflux.simulator.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept of requests, and how later ones change it. */
final class RecordingRequests {

  private static final String CONFIG = "recordingConfig";
  private static final String TRANSCODING = "transcodingConfig";

  private RecordingRequests() {}

  /** A start without its secrets, and with what updates change of a page at the top. */
  static Map<String, @Nullable Object> kept(Map<String, @Nullable Object> request) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>(request);
    kept.remove("token");
    kept.put("storageConfig", withoutKeys(request.get("storageConfig")));
    for (Object service :
        Json.asArray(Json.at(request, "extensionServiceConfig.extensionServices"))) {
      Object onHold = Json.at(service, "serviceParam.onhold");
      if (onHold != null) {
        kept.put("onhold", onHold);
      }
      putUrl(kept, Json.at(service, "serviceParam.outputs"));
    }
    return kept;
  }

  /** What an update changes of that. */
  static Map<String, @Nullable Object> changes(Map<String, @Nullable Object> update) {
    Map<String, @Nullable Object> changes = new LinkedHashMap<>();
    if (update.get("streamSubscribe") != null) {
      changes.put("streamSubscribe", update.get("streamSubscribe"));
    }
    Object onHold = Json.at(update, "webRecordingConfig.onhold");
    if (onHold != null) {
      changes.put("onhold", onHold);
    }
    putUrl(changes, Json.at(update, "rtmpPublishConfig.outputs"));
    if (update.get("storageConfig") != null) {
      changes.put("storageConfig", withoutKeys(update.get("storageConfig")));
    }
    return changes;
  }

  /** A layout takes the place of all of the layout there was; the canvas stays. */
  static Map<String, @Nullable Object> withLayout(
      Map<String, @Nullable Object> request, Map<String, @Nullable Object> layout) {
    Map<String, @Nullable Object> config =
        Json.asObject(request.get(CONFIG)).orElseGet(LinkedHashMap::new);
    Map<String, @Nullable Object> canvas = new LinkedHashMap<>();
    for (String name : new String[] {"width", "height", "fps", "bitrate"}) {
      Object value = Json.at(config, TRANSCODING + "." + name);
      if (value != null) {
        canvas.put(name, value);
      }
    }
    canvas.putAll(layout);
    config.put(TRANSCODING, canvas);
    return Json.object(CONFIG, config);
  }

  private static void putUrl(Map<String, @Nullable Object> kept, @Nullable Object outputs) {
    for (Object output : Json.asArray(outputs)) {
      kept.put("rtmpUrl", Json.at(output, "rtmpUrl"));
    }
  }

  private static @Nullable Object withoutKeys(@Nullable Object storage) {
    return Json.asObject(storage)
        .map(
            copy -> {
              copy.keySet().removeIf(name -> name.endsWith("Key") || name.equals("stsToken"));
              return copy;
            })
        .orElse(null);
  }
}
