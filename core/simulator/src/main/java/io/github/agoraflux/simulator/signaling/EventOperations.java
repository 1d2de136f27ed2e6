package io.github.agoraflux.simulator.signaling;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.List;
import java.util.function.Function;

/** The queues of events, from which what is read is gone. */
final class EventOperations {

  private static final int MOST_A_CALL = 1000;

  private final Function<Call, Conversations> projects;

  EventOperations(Function<Call, Conversations> projects) {
    this.projects = projects;
  }

  Answer users(Call call) {
    return answer(projects.apply(call).takeUserEvents(MOST_A_CALL));
  }

  Answer channels(Call call) {
    return answer(projects.apply(call).takeChannelEvents(MOST_A_CALL));
  }

  private static Answer answer(List<Event> events) {
    return Answer.json(
            200,
            Json.object(
                "result",
                "success",
                "request_id",
                Ids.request(),
                "events",
                events.stream().map(Event::json).toList()))
        .acted();
  }
}
