package io.github.agoraflux.simulator.speechtotext;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Ids;
import io.github.agoraflux.simulator.product.Refusal;
import io.github.agoraflux.simulator.speechtotext.Transcription.End;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The five verbs on agents. */
final class AgentOperations {

  private static final List<String> STATES =
      List.of("IDLE", "STARTING", "RUNNING", "STOPPING", "STOPPED", "RECOVERING", "FAILED");
  private static final long RUNNING = 2;
  private static final long PAGE = 20;
  private static final Duration DAY = Duration.ofDays(1);

  private static final StatusWords WORDS =
      new StatusWords("STARTING", "RUNNING", "STOPPED", "FAILED");

  private final InstantSource clock;
  private final Duration starting;
  private final Function<Call, Transcriptions> projects;

  AgentOperations(InstantSource clock, Duration starting, Function<Call, Transcriptions> projects) {
    this.clock = clock;
    this.starting = starting;
    this.projects = projects;
  }

  Answer join(Call call) {
    Map<String, @Nullable Object> spec = call.body(SpeechShape.JOIN);
    String name = String.valueOf(spec.get("name"));
    Transcriptions agents = projects.apply(call);
    return told(agents
            .start(Ids.hex(), name, spec)
            .orElseThrow(() -> started(call, agents.findByKey(name))))
        .acted();
  }

  private Refusal started(Call call, Optional<Transcription> known) {
    String words =
        known
            .map(
                agent ->
                    "The task has been started, current status is %s, taskId is %s"
                        .formatted(status(agent), agent.id()))
            .orElse("The task has been started");
    return new Refusal(call.errors().of(409, words));
  }

  Answer update(Call call) {
    String id = running(call).id();
    Update.Outcome outcome =
        new Update(call).carryOut(projects.apply(call), id).orElseThrow(() -> gone(call));
    return outcome.applied() ? told(outcome.now()).acted() : told(outcome.now());
  }

  Answer query(Call call) {
    return told(projects.apply(call).find(call.variable("agentId")).orElseThrow(() -> gone(call)));
  }

  Answer leave(Call call) {
    if (!projects.apply(call).end(running(call).id(), End.STOPPED)) {
      throw gone(call);
    }
    return Answer.json(200, "{}").acted();
  }

  Answer list(Call call) {
    long state = number(call, "state", RUNNING);
    long limit = number(call, "limit", PAGE);
    if (state >= STATES.size() || limit < 1) {
      throw call.invalid(limit < 1 ? "limit" : "state");
    }
    List<Transcription> all = matching(call, STATES.get((int) state));
    long after =
        Optional.ofNullable(call.query("cursor"))
            .flatMap(projects.apply(call)::find)
            .map(Transcription::number)
            .orElse(0L);
    List<Transcription> rest = all.stream().filter(agent -> agent.number() > after).toList();
    List<Transcription> page = rest.stream().limit(limit).toList();
    String cursor = rest.size() > limit ? page.get(page.size() - 1).id() : "";
    return Answer.json(
        200,
        Json.write(
            Json.object(
                "data",
                Json.object(
                    "count", page.size(), "list", page.stream().map(this::summary).toList()),
                "meta",
                Json.object("cursor", cursor, "total", all.size()),
                "status",
                "ok")));
  }

  private List<Transcription> matching(Call call, String status) {
    Instant now = clock.instant();
    long from = number(call, "from_time", now.minus(DAY).getEpochSecond());
    long to = number(call, "to_time", now.getEpochSecond());
    String channel = call.query("channel");
    return projects.apply(call).all().stream()
        .filter(agent -> status(agent).equals(status))
        .filter(agent -> channel == null || agent.channel().equals(channel))
        .filter(agent -> agent.created().getEpochSecond() >= from)
        .filter(agent -> agent.created().getEpochSecond() <= to)
        .toList();
  }

  private static long number(Call call, String name, long usual) {
    String text = call.query(name);
    return text == null ? usual : Numbers.digits(text).orElseThrow(() -> call.invalid(name));
  }

  private Map<String, @Nullable Object> summary(Transcription agent) {
    return Json.object(
        "start_ts",
        agent.created().getEpochSecond(),
        "status",
        status(agent),
        "agent_id",
        agent.id());
  }

  private Answer told(Transcription agent) {
    return Answer.json(
        200,
        Json.write(
            Json.object(
                "agent_id",
                agent.id(),
                "create_ts",
                agent.created().getEpochSecond(),
                "status",
                status(agent))));
  }

  private String status(Transcription agent) {
    return WORDS.of(agent, clock, starting);
  }

  private Transcription running(Call call) {
    return projects
        .apply(call)
        .find(call.variable("agentId"))
        .filter(Transcription::isRunning)
        .orElseThrow(() -> gone(call));
  }

  private static Refusal gone(Call call) {
    return new Refusal(call.errors().of(404, "The task is not found"));
  }
}
