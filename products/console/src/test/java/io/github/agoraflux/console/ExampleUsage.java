package io.github.agoraflux.console;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The documented report of usage. */
final class ExampleUsage {

  private static final Map<String, String> NAMES = names();

  private ExampleUsage() {}

  /** With the brackets that Agora types, some of them wide. */
  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("durationAudioAll", "Total Audio Duration");
    names.put("durationVideo1080P", "Full HD Video Duration\uff08including Recording)");
    names.put("durationVideo2K", "2K Video Duration\uff08including Recording)");
    names.put("durationVideo4K", "4K Video Duration\uff08including Recording)");
    names.put("durationVideoHd", "HD Video Duration\uff08including Recording\uff09");
    names.put("durationVideoHdp", "HDP Video Duration\uff08including Recording)");
    return names;
  }

  static UsageReport report() {
    Map<String, UsageCounter> counters = new LinkedHashMap<>();
    NAMES.forEach((key, name) -> counters.put(key, new UsageCounter(name, "second")));
    return new UsageReport(counters, List.of(day(12, 0, 0), day(13, 779, 60), day(14, 0, 0)));
  }

  private static DailyUsage day(int day, long audio, long hd) {
    Map<String, Long> amounts = new TreeMap<>();
    NAMES.keySet().forEach(key -> amounts.put(key, 0L));
    amounts.put("durationAudioAll", audio);
    amounts.put("durationVideoHd", hd);
    return new DailyUsage(LocalDate.of(2021, 10, day), amounts);
  }
}
