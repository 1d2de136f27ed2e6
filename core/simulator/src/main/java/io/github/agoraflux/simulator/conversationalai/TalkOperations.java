package io.github.agoraflux.simulator.conversationalai;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The verbs that tell agents what to say, and what has been said. */
final class TalkOperations {

  private static final Duration KEPT = Duration.ofDays(7);
  private static final long USUAL_PAGE = 50;
  private static final long SMALLEST_PAGE = 10;
  private static final long LARGEST_PAGE = 200;

  private final InstantSource clock;
  private final Function<Call, Agents> projects;

  TalkOperations(InstantSource clock, Function<Call, Agents> projects) {
    this.clock = clock;
    this.projects = projects;
  }

  Answer speak(Call call) {
    Map<String, @Nullable Object> body = call.body(AgentShape.SPEAK);
    TalkingAgent agent = running(call);
    boolean busy = agent.activity() != Activity.LISTENING;
    String priority = text(body, "priority", "INTERRUPT");
    if (busy && priority.equals("IGNORE")) {
      return receipt(agent);
    }
    Instant now = clock.instant();
    boolean cuts = busy && priority.equals("INTERRUPT");
    return changed(
        call,
        known ->
            (cuts ? known.interrupted(now, "api_speak") : known)
                .said("assistant", String.valueOf(body.get("text")))
                .took(TakenTurn.of(now, "api_speak", Json.object("transport", "http"))));
  }

  Answer think(Call call) {
    Map<String, @Nullable Object> body = call.body(AgentShape.THINK);
    TalkingAgent agent = running(call);
    String action =
        switch (agent.activity()) {
          case LISTENING -> text(body, "on_listening_action", "interrupt");
          case THINKING -> text(body, "on_thinking_action", "interrupt");
          case SPEAKING -> text(body, "on_speaking_action", "ignore");
        };
    if (action.equals("ignore")) {
      return receipt(agent);
    }
    return changed(call, known -> known.said("user", "[think API injected] " + body.get("text")));
  }

  Answer interrupt(Call call) {
    Instant now = clock.instant();
    return changed(
        call,
        known ->
            known.activity() == Activity.LISTENING
                ? known
                : known.interrupted(now, "api_interrupt").at(Activity.LISTENING));
  }

  Answer history(Call call) {
    TalkingAgent agent = running(call);
    return Answer.json(
        200,
        Json.object(
            "agent_id",
            agent.id(),
            "start_ts",
            agent.created().getEpochSecond(),
            "status",
            "RUNNING",
            "contents",
            agent.contents()));
  }

  Answer turns(Call call) {
    TalkingAgent agent =
        projects
            .apply(call)
            .find(call.variable("agentId"))
            .filter(known -> known.created().isAfter(clock.instant().minus(KEPT)))
            .orElseThrow(() -> AgentOperations.gone(call));
    long page = call.number("page_index", 1, 1, Integer.MAX_VALUE);
    long size = call.number("page_size", USUAL_PAGE, SMALLEST_PAGE, LARGEST_PAGE);
    int all = agent.turns().size();
    long pages = Math.max(1, (all + size - 1) / size);
    List<Map<String, @Nullable Object>> told =
        IntStream.range(0, all)
            .filter(index -> index / size == page - 1)
            .mapToObj(index -> agent.turns().get(index).told(agent, index + 1))
            .toList();
    return Answer.json(
        200,
        Json.object(
            "agent_id",
            agent.id(),
            "name",
            agent.name(),
            "channel",
            agent.channel(),
            "total_turn_count",
            all,
            "pagination",
            Json.object("page_index", page, "total_pages", pages, "is_last_page", page >= pages),
            "turns",
            told));
  }

  private Answer changed(Call call, UnaryOperator<TalkingAgent> change) {
    return receipt(
            projects
                .apply(call)
                .change(call.variable("agentId"), change)
                .orElseThrow(() -> AgentOperations.gone(call)))
        .acted();
  }

  private static Answer receipt(TalkingAgent agent) {
    return Answer.json(
        200,
        Json.object(
            "agent_id",
            agent.id(),
            "channel",
            agent.channel(),
            "start_ts",
            agent.created().getEpochSecond()));
  }

  private TalkingAgent running(Call call) {
    return projects
        .apply(call)
        .find(call.variable("agentId"))
        .filter(TalkingAgent::isRunning)
        .orElseThrow(() -> AgentOperations.gone(call));
  }

  private static String text(Map<String, @Nullable Object> body, String name, String usual) {
    return body.get(name) instanceof String text ? text : usual;
  }
}
