package io.github.agoraflux.simulator.analytics;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Ids;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The two lists about calls: the calls, and the sessions in one. */
final class CallQueries {

  private static final int PAGE = 20;
  private static final int LARGEST_PAGE = 100;
  private static final int MOST_SESSIONS = 20;

  private final Account account;
  private final InstantSource clock;
  private final Function<String, Calls> projects;

  CallQueries(Account account, InstantSource clock, Function<String, Calls> projects) {
    this.account = account;
    this.clock = clock;
    this.projects = projects;
  }

  Answer lists(Call call) {
    Calls calls = projects.apply(Parameters.appId(account, call));
    Span span = PlanLimits.OF_LISTS.checked(span(call), clock.instant());
    String channel = call.query("cname");
    List<Map<String, @Nullable Object>> found =
        calls.during(span).stream()
            .filter(each -> channel == null || each.channel().equals(channel))
            .map(this::summary)
            .toList();
    return page(call, "call_lists", found, true);
  }

  private Map<String, @Nullable Object> summary(PastCall call) {
    Span span = call.span(clock.instant());
    List<Stay> stays = call.stays(clock.instant());
    return Json.object(
        "call_id", call.id(),
        "cname", call.channel(),
        "created_ts", span.from().getEpochSecond(),
        "destroyed_ts", span.to().getEpochSecond(),
        "finished", call.finished(),
        "call_pcu", Metrics.peak(stays, span, Stay::user),
        "call_acu", Metrics.average(stays, span),
        "call_audio_freeze_rate", Metrics.audioFreezeRate(stays, span),
        "call_video_freeze_rate", Metrics.videoFreezeRate(stays, span));
  }

  Answer sessions(Call call) {
    Calls calls = projects.apply(Parameters.appId(account, call));
    Span span = PlanLimits.OF_SESSIONS.checked(span(call), clock.instant());
    List<Long> uids = Parameters.uids(call);
    boolean withServers = "false".equals(call.query("exclude_server_user"));
    List<Map<String, @Nullable Object>> found =
        stays(calls, call).stream()
            .filter(stay -> stay.overlaps(span))
            .filter(stay -> uids.isEmpty() || uids.contains(stay.session().uid()))
            .filter(stay -> withServers || !"Linux".equals(stay.session().traits().get("os")))
            .sorted(Comparator.comparing((Stay stay) -> stay.session().joined()).reversed())
            .map(CallQueries::session)
            .toList();
    boolean paged = call.query("page_no") != null && call.query("page_size") != null;
    return page(call, "call_info", found, paged);
  }

  private static Map<String, @Nullable Object> session(Stay stay) {
    Session session = stay.session();
    Map<String, String> traits = session.traits();
    Span span = new Span(session.joined(), stay.end());
    return Json.object(
        "sid", session.sid(),
        "cname", stay.channel(),
        "uid", session.uid(),
        "account", "",
        "network", traits.get("net"),
        "platform", traits.get("os"),
        "speaker", session.video(),
        "roles", List.of("SPEAKER"),
        "sdk_version", traits.get("sdk"),
        "device_type", traits.get("device"),
        "join_ts", session.joined().getEpochSecond(),
        "leave_ts", stay.end().getEpochSecond(),
        "finished", session.left() != null,
        "user_audio_freeze_rate", Metrics.audioFreezeRate(List.of(stay), span),
        "user_video_freeze_rate", Metrics.videoFreezeRate(List.of(stay), span));
  }

  private static Answer page(
      Call call, String items, List<Map<String, @Nullable Object>> all, boolean paged) {
    int number = paged ? Parameters.number(call, "page_no", 1, Integer.MAX_VALUE) : 1;
    int size = paged ? Parameters.number(call, "page_size", PAGE, LARGEST_PAGE) : PAGE;
    long end = (long) number * size;
    return answer(
        0,
        "total_size",
        all.size(),
        "page_no",
        number,
        "page_size",
        size,
        "has_more",
        end < all.size(),
        items,
        all.stream().skip(end - size).limit(size).toList());
  }

  Answer metrics(Call call) {
    Calls calls = projects.apply(Parameters.appId(account, call));
    Span span = PlanLimits.OF_SESSIONS.checked(span(call), clock.instant());
    call.requiredQuery("sids");
    List<String> sids = Parameters.list(call, "sids", MOST_SESSIONS);
    List<Map<String, @Nullable Object>> found =
        stays(calls, call).stream()
            .map(Stay::session)
            .filter(session -> sids.contains(session.sid()))
            .map(session -> Json.object("sid", session.sid(), "data", series(session, span)))
            .toList();
    return answer(200, "metrics", found);
  }

  private static List<Map<String, @Nullable Object>> series(Session session, Span span) {
    Span whole = new Span(span.from(), span.to().plusNanos(1));
    Map<List<Long>, List<Sample>> series = new LinkedHashMap<>();
    session.samples().stream()
        .filter(sample -> whole.holds(sample.at()))
        .forEach(
            sample ->
                series
                    .computeIfAbsent(
                        List.of((long) sample.metric(), sample.peerUid()),
                        none -> new ArrayList<>())
                    .add(sample));
    return series.entrySet().stream()
        .map(
            each ->
                Json.object(
                    "mid", each.getKey().get(0),
                    "kvs", each.getValue().stream().map(CallQueries::pair).toList(),
                    "peer_uid", each.getKey().get(1)))
        .toList();
  }

  private static List<Number> pair(Sample sample) {
    return List.of(sample.at().getEpochSecond(), sample.value());
  }

  private List<Stay> stays(Calls calls, Call call) {
    return calls
        .find(call.requiredQuery("call_id"))
        .map(found -> found.stays(clock.instant()))
        .orElse(List.of());
  }

  private static Span span(Call call) {
    return Parameters.span(call, "start_ts", "end_ts");
  }

  private static Answer answer(int code, @Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> answer =
        Json.object("code", code, "message", "", "requestId", Ids.hex());
    answer.putAll(Json.object(namesAndValues));
    return Answer.json(200, Json.write(answer));
  }
}
