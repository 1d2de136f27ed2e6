package io.github.agoraflux.simulator.analytics;

import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query parameters that several operations share. */
final class Parameters {

  private Parameters() {}

  static String appId(Account account, Call call) {
    String appId = call.requiredQuery("appid");
    if (!account.owns(appId)) {
      throw new Refusal(call.errors().unknownApp());
    }
    return appId;
  }

  static Instant instant(Call call, String name) {
    return Numbers.digits(call.requiredQuery(name))
        .filter(seconds -> seconds <= Instant.MAX.getEpochSecond() / 2)
        .map(Instant::ofEpochSecond)
        .orElseThrow(() -> call.invalid(name));
  }

  static Span span(Call call, String from, String to) {
    return span(call, instant(call, from), instant(call, to), to);
  }

  static Span span(Call call, Instant from, Instant to, String name) {
    if (to.isBefore(from)) {
      throw call.invalid(name);
    }
    return new Span(from, to);
  }

  static int number(Call call, String name, int absent, int most) {
    return (int) call.number(name, absent, 1, most);
  }

  static String oneOf(Call call, String name, Collection<String> known) {
    String value = call.requiredQuery(name);
    if (!known.contains(value)) {
      throw call.invalid(name);
    }
    return value;
  }

  /** What stands between commas, at most so many. */
  static List<String> list(Call call, String name, int most) {
    String text = call.query(name);
    List<String> values = text == null ? List.of() : Arrays.asList(text.split(",", -1));
    if (values.size() > most || values.contains("")) {
      throw call.invalid(name);
    }
    return values;
  }

  static List<Long> uids(Call call) {
    return list(call, "uids", 10).stream()
        .map(text -> Numbers.digits(text).orElseThrow(() -> call.invalid("uids")))
        .toList();
  }

  static @Nullable String dimension(Call call, Collection<String> known) {
    return call.query("dimension") == null ? null : oneOf(call, "dimension", known);
  }
}
