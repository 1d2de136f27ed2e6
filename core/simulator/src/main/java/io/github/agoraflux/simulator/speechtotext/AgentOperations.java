package io.github.agoraflux.simulator.speechtotext;

import io.github.agoraflux.simulator.agent.AgentViews;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Ids;
import io.github.agoraflux.simulator.product.Refusal;
import io.github.agoraflux.simulator.speechtotext.Transcription.End;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.Duration;
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
  private final AgentViews<Transcription> views;

  AgentOperations(InstantSource clock, Duration starting, Function<Call, Transcriptions> projects) {
    this.clock = clock;
    this.starting = starting;
    this.projects = projects;
    this.views = new AgentViews<>(clock, this::status);
  }

  Answer join(Call call) {
    Map<String, @Nullable Object> spec = call.body(SpeechShape.JOIN);
    String name = String.valueOf(spec.get("name"));
    Transcriptions agents = projects.apply(call);
    return views
        .told(
            agents
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
        Update.ofAgent(call).carryOut(projects.apply(call), id).orElseThrow(() -> gone(call));
    return outcome.applied() ? views.told(outcome.now()).acted() : views.told(outcome.now());
  }

  Answer query(Call call) {
    return views.told(
        projects.apply(call).find(call.variable("agentId")).orElseThrow(() -> gone(call)));
  }

  Answer leave(Call call) {
    if (!projects.apply(call).end(running(call).id(), End.STOPPED)) {
      throw gone(call);
    }
    return Answer.json(200, "{}").acted();
  }

  Answer list(Call call) {
    long state = call.number("state", RUNNING, 0, STATES.size() - 1);
    long limit = call.number("limit", PAGE, 1, Long.MAX_VALUE);
    String status = STATES.get((int) state);
    List<Transcription> all =
        projects.apply(call).all().stream()
            .filter(agent -> status(agent).equals(status))
            .filter(views.wanted(call, DAY))
            .toList();
    long after = after(call);
    List<Transcription> rest = all.stream().filter(agent -> agent.number() > after).toList();
    List<Transcription> page = rest.stream().limit(limit).toList();
    String cursor = rest.size() > limit ? page.get(page.size() - 1).id() : "";
    return views.page(page, cursor, all.size());
  }

  /** The cursor is the agent that came last. */
  private long after(Call call) {
    return Optional.ofNullable(call.query("cursor"))
        .flatMap(projects.apply(call)::find)
        .map(Transcription::number)
        .orElse(0L);
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
