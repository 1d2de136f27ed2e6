package io.github.agoraflux.simulator.console;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Project;
import io.github.agoraflux.simulator.product.Projects;
import io.github.agoraflux.simulator.product.Refusal;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two queries for usage: in seconds, and the older one in minutes. */
final class UsageOperations {

  private static final String DEFAULT = "default";
  private static final List<String> BUSINESSES =
      List.of(DEFAULT, "transcodeDuration", "recording", "cloudRecording", "miniapp");
  private static final Map<String, String> NAMES = names();
  private static final Period LONGEST = Period.ofYears(10);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
  private static final long SECONDS_PER_MINUTE = 60;

  private final Projects projects;
  private final Usage usage;

  UsageOperations(Projects projects, Usage usage) {
    this.projects = projects;
    this.usage = usage;
  }

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("durationAudioAll", "Total Audio Duration");
    names.put("durationVideoHd", "HD Video Duration (including Recording)");
    names.put("durationVideoHdp", "HDP Video Duration (including Recording)");
    names.put("durationVideo1080P", "Full HD Video Duration (including Recording)");
    names.put("durationVideo2K", "2K Video Duration (including Recording)");
    names.put("durationVideo4K", "4K Video Duration (including Recording)");
    return names;
  }

  Answer inSeconds(Call call) {
    List<LocalDate> days = days(call);
    String business = call.requiredQuery("business");
    if (!BUSINESSES.contains(business)) {
      throw call.invalid("business");
    }
    String id = call.requiredQuery("project_id");
    if (projects.find(id).isEmpty()) {
      throw new Refusal(Console.noProject());
    }
    List<String> keys =
        Stream.concat(
                business.equals(DEFAULT) ? NAMES.keySet().stream() : Stream.empty(),
                days.stream().flatMap(day -> usage.of(id, business, day).keySet().stream()))
            .distinct()
            .toList();
    Map<String, @Nullable Object> meta = new LinkedHashMap<>();
    keys.forEach(
        key -> meta.put(key, Json.object("en", NAMES.getOrDefault(key, key), "unit", "second")));
    List<Map<String, @Nullable Object>> usages =
        days.stream().map(day -> inSeconds(id, business, day, keys)).toList();
    return Answer.json(200, Json.object("meta", meta, "usages", usages));
  }

  private Map<String, @Nullable Object> inSeconds(
      String id, String business, LocalDate day, List<String> keys) {
    Map<String, Long> seconds = usage.of(id, business, day);
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    keys.forEach(key -> all.put(key, seconds.getOrDefault(key, 0L)));
    return Json.object("date", day + "T00:00:00.000Z", "usage", all);
  }

  Answer inMinutes(Call call) {
    List<LocalDate> days = days(call);
    String wanted = call.query("projects");
    List<Map<String, @Nullable Object>> usages =
        (wanted == null
                ? projects.all().stream().map(Project::id)
                : Arrays.stream(wanted.split(",", -1)).filter(id -> projects.find(id).isPresent()))
            .map(id -> inMinutes(id, days))
            .toList();
    return Answer.json(200, Json.object("usages", usages));
  }

  private Map<String, @Nullable Object> inMinutes(String id, List<LocalDate> days) {
    return Json.object(
        "project", id, "daily", days.stream().map(day -> inMinutes(id, day)).toList());
  }

  private Map<String, @Nullable Object> inMinutes(String id, LocalDate day) {
    Map<String, Long> seconds = usage.of(id, DEFAULT, day);
    return Json.object(
        "date", Long.valueOf(day.format(DateTimeFormatter.BASIC_ISO_DATE)),
        "audio", minutes(seconds, "durationAudioAll"),
        "sd", minutes(seconds, "durationVideoSd"),
        "hd", minutes(seconds, "durationVideoHd"),
        "hdp", minutes(seconds, "durationVideoHdp"));
  }

  private static long minutes(Map<String, Long> seconds, String key) {
    return (seconds.getOrDefault(key, 0L) + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE;
  }

  private static List<LocalDate> days(Call call) {
    LocalDate from = date(call, "from_date");
    LocalDate to = date(call, "to_date");
    if (to.isBefore(from) || to.isAfter(from.plus(LONGEST))) {
      throw call.invalid("to_date");
    }
    return from.datesUntil(to.plusDays(1)).toList();
  }

  private static LocalDate date(Call call, String name) {
    String date = call.requiredQuery(name);
    try {
      return LocalDate.parse(date, DAY);
    } catch (DateTimeParseException noDate) {
      throw call.invalid(name);
    }
  }
}
