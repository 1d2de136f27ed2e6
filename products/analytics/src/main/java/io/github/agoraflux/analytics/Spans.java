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
    Instant begin = Check.given(first, from);
    Instant end = Check.given(last, to);
    Check.that(!begin.isBefore(Instant.EPOCH), first, "not be before 1970", begin);
    Check.that(!end.isBefore(begin), last, "not be before " + begin, end);
  }

  /** Every query names the project, which is the client's. */
  static void checkExtra(Map<String, Object> extra, Class<? extends Record> query) {
    ExtraFields.check("extra", extra, query);
    Check.that(!extra.containsKey("appid"), "extra", "leave the App ID to the client", "appid");
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
