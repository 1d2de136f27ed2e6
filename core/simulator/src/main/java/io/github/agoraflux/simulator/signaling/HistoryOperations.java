package io.github.agoraflux.simulator.signaling;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The messages that were kept. */
final class HistoryOperations {

  private static final long MOST_A_PAGE = 100;

  private final Function<Call, Conversations> projects;
  private final InstantSource clock;

  HistoryOperations(Function<Call, Conversations> projects, InstantSource clock) {
    this.projects = projects;
    this.clock = clock;
  }

  Answer read(Call call) {
    Conversations project = projects.apply(call);
    Ids.sender(call);
    String type = call.variable("channelType");
    if (!type.matches("message|user")) {
      throw call.invalid("channelType");
    }
    String channel = Ids.variable(call, "channelName");
    long start = call.number("start", 0);
    long end = call.number("end", 0);
    long most = call.number("messageCount", MOST_A_PAGE, 1, MOST_A_PAGE);
    List<Message> page =
        project.history(type, channel).stream()
            .filter(message -> isWithin(message, start, end))
            .limit(most)
            .toList();
    return answer(page, start);
  }

  private static boolean isWithin(Message message, long start, long end) {
    long at = message.at().toEpochMilli();
    return at >= start && (end == 0 || at <= end);
  }

  private Answer answer(List<Message> page, long start) {
    long next = page.isEmpty() ? start : page.get(page.size() - 1).at().toEpochMilli() + 1;
    return Answer.json(
        200,
        Json.object(
            "errorCode",
            200,
            "error",
            false,
            "requestId",
            Ids.request(),
            "operation",
            "getMessage",
            "reason",
            "",
            "timestamp",
            clock.millis(),
            "data",
            Json.object(
                "messageList",
                page.stream().map(HistoryOperations::json).toList(),
                "count",
                page.size(),
                "newStart",
                next)));
  }

  private static Map<String, @Nullable Object> json(Message message) {
    return Json.object(
        "messageType", "STRING",
        "message", message.payload(),
        "customType", "",
        "publisher", message.from(),
        "timestamp", message.at().toEpochMilli());
  }
}
