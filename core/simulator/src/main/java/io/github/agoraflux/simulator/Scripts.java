package io.github.agoraflux.simulator;

import io.github.agoraflux.simulator.wire.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The answers that tests have dictated, by operation. */
final class Scripts {

  private final Map<String, Queue<ScriptedReply>> replies = new ConcurrentHashMap<>();

  void put(String operationId, Collection<ScriptedReply> inTurn) {
    if (inTurn.isEmpty()) {
      throw new IllegalArgumentException("replies must not be empty");
    }
    replies.put(operationId, new ArrayDeque<>(inTurn));
  }

  void remove(String operationId) {
    replies.remove(operationId);
  }

  void clear() {
    replies.clear();
  }

  /** The next answer for an operation, or nothing if it is not scripted. */
  Optional<Answer> next(@Nullable String operationId) {
    return Optional.ofNullable(operationId)
        .flatMap(this::take)
        .or(() -> take(Faults.ANY))
        .map(Scripts::answer);
  }

  /** Takes a reply off its queue, of which the last one always stays. */
  private Optional<ScriptedReply> take(String operationId) {
    AtomicReference<@Nullable ScriptedReply> taken = new AtomicReference<>();
    replies.computeIfPresent(
        operationId,
        (same, queue) -> {
          taken.set(queue.size() > 1 ? queue.remove() : queue.peek());
          return queue;
        });
    return Optional.ofNullable(taken.get());
  }

  private static Answer answer(ScriptedReply reply) {
    Answer answer =
        Answer.empty(reply.status()).withBody(reply.body().getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, String> field : reply.headers().entrySet()) {
      answer = answer.header(field.getKey(), field.getValue());
    }
    return answer;
  }
}
