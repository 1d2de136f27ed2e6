package io.github.agoraflux.simulator.channels;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.json.Shape;
import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Refusal;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The four verbs on rules that ban users. */
final class RuleOperations {

  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final Shape NOT_NEGATIVE =
      Shape.where(value -> Numbers.decimal(value).filter(n -> n.signum() >= 0).isPresent());
  private static final Shape RULE_ID =
      Shape.where(value -> Numbers.wholeOrDigits(value).filter(id -> id >= 0).isPresent());

  private static final Shape NEW_RULE =
      Shape.object(
          Shape.optional("cname", Shape.text(1, Integer.MAX_VALUE)),
          Shape.optional("uid", Shape.integer(1, User.MAX_UID)),
          Shape.optional("ip", Shape.text("|[0-9a-fA-F:.]{2,45}")),
          Shape.optional("time", NOT_NEGATIVE),
          Shape.optional("time_in_seconds", NOT_NEGATIVE),
          Shape.required("privileges", privileges()));
  private static final Shape KNOWN_RULE =
      Shape.object(
          Shape.required("id", RULE_ID),
          Shape.optional("time", NOT_NEGATIVE),
          Shape.optional("time_in_seconds", NOT_NEGATIVE));

  private final Account account;
  private final Function<String, ProjectChannels> projects;

  RuleOperations(Account account, Function<String, ProjectChannels> projects) {
    this.account = account;
    this.projects = projects;
  }

  private static Shape privileges() {
    Shape each = Shape.array(Shape.oneOf("join_channel", "publish_audio", "publish_video"));
    return (path, value) ->
        Json.asArray(value).isEmpty() ? Optional.of(path) : each.misfit(path, value);
  }

  Answer create(Call call) {
    Map<String, @Nullable Object> body = call.body();
    ProjectChannels project = project(call, body.get("appid"));
    call.check(body, NEW_RULE);
    @Nullable String cname = text(body.get("cname"));
    @Nullable Long uid = Numbers.whole(body.get("uid")).orElse(null);
    @Nullable String ip = text(body.get("ip"));
    if (cname == null && uid == null && ip == null) {
      throw call.invalid("cname, uid or ip");
    }
    List<String> privileges =
        Json.asArray(body.get("privileges")).stream().map(String::valueOf).distinct().toList();
    Ban ban = Ban.of(body);
    KickingRule rule =
        project.rules().draft(String.valueOf(body.get("appid")), cname, uid, ip, privileges, ban);
    if (!ban.isKick()) {
      project.rules().put(rule);
    }
    if (ban.isKick() || rule.bansJoining()) {
      project.channels().kick(rule);
    }
    return success("id", rule.id()).acted();
  }

  /** An empty string stands for a filter that is not used, as in the documented example. */
  private static @Nullable String text(@Nullable Object value) {
    return value instanceof String text && !text.isEmpty() ? text : null;
  }

  Answer list(Call call) {
    @Nullable Object appId = call.query("appid");
    if (appId == null) {
      appId = Json.readObject(call.request().body()).map(body -> body.get("appid")).orElse(null);
    }
    List<Map<String, @Nullable Object>> rules =
        project(call, appId).rules().active().stream().map(RuleOperations::view).toList();
    return success("rules", rules);
  }

  private static Map<String, @Nullable Object> view(KickingRule rule) {
    return Json.object(
        "id", rule.id(),
        "appid", rule.appId(),
        "uid", rule.uid(),
        "opid", rule.operationId(),
        "cname", rule.cname(),
        "ip", rule.ip(),
        "ts", MILLIS.format(rule.expires()),
        "privileges", rule.privileges(),
        "createAt", MILLIS.format(rule.created()),
        "updateAt", MILLIS.format(rule.updated()));
  }

  Answer update(Call call) {
    Map<String, @Nullable Object> body = call.body();
    ProjectChannels project = project(call, body.get("appid"));
    call.check(body, KNOWN_RULE);
    Ban ban = Ban.of(body);
    KickingRule rule =
        (ban.isKick()
                ? project.rules().remove(id(body)).map(ended -> kick(project, ended))
                : project.rules().prolong(id(body), ban))
            .orElseThrow(() -> noSuchRule(call));
    Instant end = rule.expires();
    return success("result", Json.object("id", rule.id(), "ts", MILLIS.format(end))).acted();
  }

  private static KickingRule kick(ProjectChannels project, KickingRule rule) {
    project.channels().kick(rule);
    return project.rules().ended(rule);
  }

  Answer delete(Call call) {
    Map<String, @Nullable Object> body = call.body();
    ProjectChannels project = project(call, body.get("appid"));
    call.check(body, KNOWN_RULE);
    KickingRule rule = project.rules().remove(id(body)).orElseThrow(() -> noSuchRule(call));
    return success("id", rule.id()).acted();
  }

  private static long id(Map<String, @Nullable Object> body) {
    return Numbers.wholeOrDigits(body.get("id")).orElseThrow();
  }

  private static Refusal noSuchRule(Call call) {
    return new Refusal(call.errors().of(404));
  }

  private ProjectChannels project(Call call, @Nullable Object appId) {
    if (appId instanceof String id && account.owns(id)) {
      return projects.apply(id);
    }
    throw new Refusal(call.errors().unknownApp());
  }

  private static Answer success(String name, @Nullable Object value) {
    return Answer.json(200, Json.object("status", "success", name, value));
  }
}
