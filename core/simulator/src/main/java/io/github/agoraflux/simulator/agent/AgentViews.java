package io.github.agoraflux.simulator.agent;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is told of agents.
 *
 * @param clock tells the time
 * @param status the word for what an agent is at
 * @param <A> the agents' type
 */
public record AgentViews<A extends Agent>(InstantSource clock, Function<A, String> status) {

  /**
   * The answer about one agent.
   *
   * @param agent the agent
   * @return its id, start and status
   */
  public Answer told(A agent) {
    return Answer.json(200, view(agent, "create_ts"));
  }

  /**
   * The answer with a page of agents.
   *
   * @param page the agents on it
   * @param cursor where the next page begins, empty if there is none
   * @param total how many agents there are on all pages
   * @return the answer
   */
  public Answer page(List<A> page, String cursor, int total) {
    List<?> list = page.stream().map(agent -> view(agent, "start_ts")).toList();
    return Answer.json(
        200,
        Json.object(
            "data", Json.object("count", page.size(), "list", list),
            "meta", Json.object("cursor", cursor, "total", total),
            "status", "ok"));
  }

  /**
   * Whether a request for a list wants an agent, by {@code channel}, {@code from_time} and {@code
   * to_time} in its query.
   *
   * @param call the request
   * @param usual how far it looks back if it does not say
   * @return the condition
   */
  public Predicate<A> wanted(Call call, Duration usual) {
    long now = clock.instant().getEpochSecond();
    long from = call.number("from_time", now - usual.toSeconds());
    long to = call.number("to_time", now);
    String channel = call.query("channel");
    return agent -> {
      long created = agent.created().getEpochSecond();
      return created >= from
          && created <= to
          && (channel == null || agent.channel().equals(channel));
    };
  }

  private Map<String, @Nullable Object> view(A agent, String start) {
    return Json.object(
        "agent_id",
        agent.id(),
        start,
        agent.created().getEpochSecond(),
        "status",
        status.apply(agent));
  }
}
