package io.github.agoraflux.simulator.whiteboard;

import io.github.agoraflux.simulator.json.Json;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conversions as answers tell of them. */
final class ConversionViews {

  private static final String STORAGE = "https://conversions.oss-cn-hangzhou.aliyuncs.com/";
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 810;

  private ConversionViews() {}

  static Map<String, @Nullable Object> of(ConversionTask task, Conversions conversions) {
    boolean ended = conversions.queue().hasEnded(task.uuid());
    Map<String, @Nullable Object> view =
        Json.object(
            "uuid", task.uuid(),
            "type", task.type(),
            "status", status(task, ended),
            "convertedPercentage", conversions.percentage(task),
            "prefix", prefix(task));
    if (ended && task.document().errorCode() != null) {
      view.put("errorCode", task.document().errorCode());
      view.put("errorMessage", task.document().errorMessage());
    } else if (ended) {
      view.put("pageCount", task.document().pages());
      view.putAll(task.isDynamic() ? webPages(task) : images(task));
    }
    return view;
  }

  static Map<String, @Nullable Object> legacy(ConversionTask task, Conversions conversions) {
    boolean ended = conversions.queue().hasEnded(task.uuid());
    int pages = task.document().pages();
    Map<String, @Nullable Object> view =
        Json.object("uuid", task.uuid(), "type", task.type(), "status", status(task, ended));
    if (ended && task.document().errorCode() != null) {
      view.put("failedReason", task.document().errorMessage());
      return view;
    }
    long percentage = conversions.percentage(task);
    long done = percentage * pages / 100;
    view.put(
        "progress",
        Json.object(
            "totalPageSize", pages,
            "convertedPageSize", done,
            "convertedPercentage", percentage,
            "convertedFileList",
                IntStream.rangeClosed(1, (int) done)
                    .mapToObj(page -> image(task, page, "conversionFileUrl"))
                    .toList()));
    return view;
  }

  private static String status(ConversionTask task, boolean ended) {
    if (ended) {
      return task.document().errorCode() == null ? "Finished" : "Fail";
    }
    return task.begun() == null ? "Waiting" : "Converting";
  }

  private static String prefix(ConversionTask task) {
    return STORAGE + task.type() + "Convert";
  }

  private static String file(ConversionTask task, String name) {
    return prefix(task) + "/" + task.uuid() + "/" + name;
  }

  private static Map<String, @Nullable Object> images(ConversionTask task) {
    return Json.object("images", byPage(task, page -> image(task, page, "url")));
  }

  private static Map<String, @Nullable Object> image(
      ConversionTask task, int page, String address) {
    return Json.object(
        "width", WIDTH, "height", HEIGHT, address, file(task, page + "." + task.format()));
  }

  private static Map<String, @Nullable Object> webPages(ConversionTask task) {
    String note = file(task, "jsonOutput/note.json");
    Map<String, @Nullable Object> previews =
        task.preview() ? byPage(task, page -> file(task, page + ".png")) : Json.object();
    Map<String, @Nullable Object> view =
        Json.object("note", note, "zip", prefix(task) + "/" + task.uuid() + ".zip");
    view.put("resources", Stream.concat(Stream.of(note), previews.values().stream()).toList());
    if (task.preview()) {
      view.put("previews", previews);
    }
    return view;
  }

  private static Map<String, @Nullable Object> byPage(
      ConversionTask task, IntFunction<Object> view) {
    Map<String, @Nullable Object> pages = Json.object();
    IntStream.rangeClosed(1, task.document().pages())
        .forEach(page -> pages.put(Integer.toString(page), view.apply(page)));
    return pages;
  }
}
