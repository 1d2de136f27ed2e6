package io.github.agoraflux.simulator.conversationalai;

import io.github.agoraflux.simulator.agent.AgentViews;
import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Merge;
import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Refusal;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The verbs that start, change, tell and stop agents. */
final class AgentOperations {

  private static final int MOST_RUNNING = 20;
  private static final List<String> STATES =
      List.of("IDLE", "STARTING", "RUNNING", "STOPPING", "STOPPED", "", "FAILED");
  private static final String RUNNING = "2";
  private static final long PAGE = 20;
  private static final Duration RECENT = Duration.ofHours(2);

  private final InstantSource clock;
  private final Duration starting;
  private final Function<Call, Agents> projects;
  private final AgentViews<TalkingAgent> views;

  AgentOperations(InstantSource clock, Duration starting, Function<Call, Agents> projects) {
    this.clock = clock;
    this.starting = starting;
    this.projects = projects;
    this.views = new AgentViews<>(clock, this::status);
  }

  Answer join(Call call) {
    Map<String, @Nullable Object> body = call.body(AgentShape.JOIN);
    String name = String.valueOf(body.get("name"));
    Agents agents = projects.apply(call);
    agents.findByName(name).ifPresent(this::conflict);
    if (agents.running().size() >= MOST_RUNNING) {
      throw new Refusal(call.errors().of(422, "too many agents run"));
    }
    Optional<TalkingAgent> started =
        agents.start(name, Json.asObject(body.get("properties")).orElseThrow());
    return views.told(started.orElseThrow(() -> new Refusal(call.errors().of(409)))).acted();
  }

  /** What a conflict tells is not documented but for that it tells something. */
  private void conflict(TalkingAgent known) {
    throw new Refusal(
        Answer.json(
            409,
            Json.object(
                "detail",
                "the task exists",
                "reason",
                "TaskConflict",
                "agent_id",
                known.id(),
                "status",
                status(known))));
  }

  Answer update(Call call) {
    Map<String, @Nullable Object> patch =
        Json.asObject(call.body(AgentShape.UPDATE).get("properties")).orElse(Map.of());
    return views
        .told(
            projects
                .apply(call)
                .change(
                    call.variable("agentId"),
                    agent -> agent.updated(changed(agent.properties(), patch)))
                .orElseThrow(() -> gone(call)))
        .acted();
  }

  /** Parameters are replaced as a whole, and all but what may change is ignored. */
  private static Map<String, @Nullable Object> changed(
      Map<String, @Nullable Object> properties, Map<String, @Nullable Object> patch) {
    Map<String, @Nullable Object> now = new LinkedHashMap<>(properties);
    if (patch.get("token") != null) {
      now.put("token", patch.get("token"));
    }
    change(now, patch, "llm", Set.of("system_messages", "params"));
    change(now, patch, "mllm", Set.of("params"));
    return now;
  }

  private static void change(
      Map<String, @Nullable Object> properties,
      Map<String, @Nullable Object> patch,
      String model,
      Set<String> changeable) {
    Json.asObject(patch.get(model))
        .ifPresent(
            wanted -> {
              Map<String, @Nullable Object> changed =
                  new LinkedHashMap<>(Json.asObject(properties.get(model)).orElse(Map.of()));
              wanted.keySet().stream()
                  .filter(changeable::contains)
                  .forEach(name -> changed.put(name, wanted.get(name)));
              properties.put(model, changed);
            });
  }

  Answer query(Call call) {
    TalkingAgent agent =
        projects.apply(call).find(call.variable("agentId")).orElseThrow(() -> gone(call));
    Map<String, @Nullable Object> told =
        Json.object(
            "message",
            agent.failed() ? "agent exits with reason: failure" : "",
            "start_ts",
            agent.created().getEpochSecond(),
            "status",
            status(agent),
            "name",
            agent.name(),
            "agent_id",
            agent.id());
    Instant ended = agent.ended();
    return Answer.json(
        200,
        Json.write(
            ended == null
                ? told
                : Merge.over(told, Json.object("stop_ts", ended.getEpochSecond()))));
  }

  Answer leave(Call call) {
    Instant now = clock.instant();
    return projects
        .apply(call)
        .change(call.variable("agentId"), agent -> hungUp(agent, now))
        .map(agent -> Answer.empty(200).acted())
        .orElseThrow(() -> gone(call));
  }

  private static TalkingAgent hungUp(TalkingAgent agent, Instant now) {
    boolean idle = agent.activity() == Activity.LISTENING;
    return (idle ? agent : agent.interrupted(now, "api_leave")).left(now, false);
  }

  Answer list(Call call) {
    long limit = call.number("limit", PAGE, 1, Long.MAX_VALUE);
    Set<String> states = states(call);
    List<TalkingAgent> all =
        projects.apply(call).all().stream()
            .filter(agent -> states.contains(status(agent)))
            .filter(views.wanted(call, RECENT))
            .toList();
    long first = first(call);
    List<TalkingAgent> rest = all.stream().filter(agent -> agent.number() >= first).toList();
    List<TalkingAgent> page = rest.stream().limit(limit).toList();
    return views.page(page, rest.size() > limit ? rest.get((int) limit).id() : "", all.size());
  }

  /** The cursor is the agent that comes next. */
  private long first(Call call) {
    return Optional.ofNullable(call.query("cursor"))
        .filter(cursor -> !cursor.isEmpty())
        .map(cursor -> projects.apply(call).find(cursor))
        .map(found -> found.orElseThrow(() -> call.invalid("cursor")).number())
        .orElse(0L);
  }

  private static Set<String> states(Call call) {
    String wanted = Optional.ofNullable(call.query("state")).orElse(RUNNING);
    return Arrays.stream(wanted.split(",", -1))
        .map(
            state ->
                Numbers.digits(state)
                    .filter(number -> number < STATES.size())
                    .map(number -> STATES.get(number.intValue()))
                    .filter(name -> !name.isEmpty())
                    .orElseThrow(() -> call.invalid("state")))
        .collect(Collectors.toSet());
  }

  private String status(TalkingAgent agent) {
    if (!agent.isRunning()) {
      return agent.failed() ? "FAILED" : "STOPPED";
    }
    return clock.instant().isBefore(agent.created().plus(starting)) ? "STARTING" : "RUNNING";
  }

  static Refusal gone(Call call) {
    return new Refusal(call.errors().of(404, "The task is not found"));
  }
}
