package io.github.agoraflux.simulator.classroom;

import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.List;

/** The verbs that tell what happened. */
final class EventOperations {

  private final Calls calls;

  EventOperations(Calls calls) {
    this.calls = calls;
  }

  Answer poll(Call call) {
    List<RoomEvent> taken = calls.rooms(call).take();
    Answer answer = calls.success(taken.stream().map(RoomEvent::view).toList());
    return taken.isEmpty() ? answer : answer.acted();
  }

  Answer list(Call call) {
    String cmd = call.query("cmd");
    return calls.page(
        call,
        calls.room(call).events().stream()
            .filter(event -> cmd == null || cmd.equals(Integer.toString(event.cmd())))
            .toList(),
        RoomEvent::view);
  }

  Answer quizzes(Call call) {
    return calls.page(call, calls.room(call).widgets().quizzes(), each -> each);
  }

  Answer polls(Call call) {
    return calls.page(call, calls.room(call).widgets().polls(), each -> each);
  }
}
