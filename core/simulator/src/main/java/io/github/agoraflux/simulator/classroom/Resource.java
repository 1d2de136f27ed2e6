package io.github.agoraflux.simulator.classroom;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A public resource of a classroom.
 *
 * @param id its id
 * @param spec what it was uploaded with
 * @param task its conversion, null if it is not converted
 * @param updated when it was uploaded
 */
record Resource(
    String id, Map<String, @Nullable Object> spec, @Nullable String task, Instant updated) {

  private static final long PAGES = 10;
  private static final int PERCENT = 100;

  static Resource of(String id, Map<String, @Nullable Object> spec, Instant now) {
    return new Resource(id, spec, spec.get("conversion") == null ? null : Ids.hex(), now);
  }

  Map<String, @Nullable Object> view(Instant now) {
    Map<String, @Nullable Object> view = Json.object("resourceUuid", id);
    for (String name : List.of("resourceName", "ext", "size", "url")) {
      view.put(name, spec.get(name));
    }
    view.put("updateTime", updated.toEpochMilli());
    view.put("convert", task != null);
    if (task != null) {
      view.put("taskUuid", task);
      view.put("taskToken", "NETLESSTASK_" + task);
      view.put("taskProgress", progress(now));
    }
    return view;
  }

  private Map<String, @Nullable Object> progress(Instant now) {
    long converted = Math.min(PAGES, Math.max(0, Duration.between(updated, now).toSeconds()));
    Map<String, @Nullable Object> progress =
        Json.object(
            "totalPageSize",
            PAGES,
            "convertedPageSize",
            converted,
            "convertedPercentage",
            converted * PERCENT / PAGES,
            "convertedFileList",
            LongStream.rangeClosed(1, converted).mapToObj(this::page).toList());
    if ("dynamic".equals(Json.at(spec, "conversion.type"))) {
      progress.put("currentStep", converted < PAGES ? "Extracting" : "Packaging");
    }
    return progress;
  }

  private Map<String, @Nullable Object> page(long number) {
    String src = spec.get("url") + "/" + number;
    return Json.object(
        "name", number, "ppt", Json.object("width", 1024, "height", 960, "src", src));
  }
}
