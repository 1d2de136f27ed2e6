package io.github.agoraflux.analytics;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Spans of time, and the other rules that several queries share. */
final class Spans {

  private static final int MOST_UIDS = 10;
  private static final long LARGEST_UID = 0xFFFF_FFFFL;

  private Spans() {}

  static void check(@Nullable Instant from, @Nullable Instant to) {
    check("from", from, "to", to);
  }

  static void check(String first, @Nullable Instant from, String last, @Nullable Instant to) {
    Instant begin = check(first, from);
    Instant end = Check.given(last, to);
    Check.that(!end.isBefore(begin), last, "not be before " + begin, end);
  }

  static Instant check(String name, @Nullable Instant at) {
    Instant moment = Check.given(name, at);
    Check.that(!moment.isBefore(Instant.EPOCH), name, "not be before 1970", moment);
    return moment;
  }

  /**
   * Every query names the project, which is the client's. What else a verb sends by itself, or
   * another verb is there for, is no extra either.
   */
  static void checkExtra(
      Map<String, Object> extra, Class<? extends Record> query, String... taken) {
    ExtraFields.check("extra", extra, query);
    Check.that(!extra.containsKey("appid"), "extra", "leave the App ID to the client", "appid");
    for (String name : taken) {
      Check.that(
          !extra.containsKey(name), "extra", "hold only fields without a place of their own", name);
    }
  }

  /** What stands between commas. */
  static void checkListed(String field, String value) {
    Check.notBlank(field, value);
    Check.that(value.indexOf(',') < 0, field, "have no comma", value);
  }

  static void checkUids(List<Long> uids) {
    Check.that(uids.size() <= MOST_UIDS, "uids", "be at most " + MOST_UIDS, uids.size());
    uids.forEach(uid -> Check.range("uids", uid, 1L, LARGEST_UID));
  }

  static void checkChannel(@Nullable String channel) {
    if (channel != null) {
      Check.notBlank("channel", channel);
    }
  }

  static @Nullable String joined(List<Long> uids) {
    return uids.isEmpty()
        ? null
        : uids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
