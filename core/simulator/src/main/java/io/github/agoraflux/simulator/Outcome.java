package io.github.agoraflux.simulator;

import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.server.Delivery;
import io.github.agoraflux.simulator.wire.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a request.
 *
 * @param delivery how it is answered
 * @param status the status of the answer, 0 if none is sent
 * @param acted whether the request changed anything
 * @param fault the name of the fault that struck, or null
 */
record Outcome(Delivery delivery, int status, boolean acted, @Nullable String fault) {

  private static final Answer PAGE =
      Answer.of(
          200,
          "text/html; charset=utf-8",
          "<!DOCTYPE html><html><body><h1>It works!</h1></body></html>\n"
              .getBytes(StandardCharsets.UTF_8));

  /** An answer without a fault. */
  static Outcome of(Answer answer) {
    return new Outcome(Delivery.of(answer), answer.status(), answer.hasActed(), null);
  }

  /** A connection that was reset before its request was read. */
  static Outcome unanswered(Fault fault) {
    return new Outcome(Delivery.reset(), 0, false, fault.name());
  }

  /** A fault in place of the operation. */
  static Outcome instead(Fault fault, UnaryOperator<Answer> finish, ErrorBodies errors) {
    if (fault instanceof Fault.Status wanted) {
      return answered(fault, finish.apply(answer(wanted, errors)));
    } else if (fault instanceof Fault.RateLimited wanted) {
      return answered(fault, finish.apply(answer(wanted, errors)));
    } else if (fault instanceof Fault.WrongContentType) {
      return answered(fault, finish.apply(PAGE));
    } else if (fault instanceof Fault.Oversized wanted) {
      Answer head = finish.apply(Answer.json(200, ""));
      return new Outcome(Delivery.flood(head, wanted.bytes()), 200, false, fault.name());
    }
    return new Outcome(Delivery.silence(), 0, false, fault.name());
  }

  /** The same, of an operation that was performed all the same. */
  Outcome although(Answer performed) {
    return new Outcome(delivery, status, performed.hasActed(), fault);
  }

  private static Outcome answered(Fault fault, Answer answer) {
    return new Outcome(Delivery.of(answer), answer.status(), false, fault.name());
  }

  private static Answer answer(Fault.Status wanted, ErrorBodies errors) {
    String json = wanted.json();
    Answer answer = json == null ? errors.of(wanted.status()) : Answer.json(wanted.status(), json);
    for (Map.Entry<String, String> field : wanted.headers().entrySet()) {
      answer = answer.header(field.getKey(), field.getValue());
    }
    return answer;
  }

  private static Answer answer(Fault.RateLimited wanted, ErrorBodies errors) {
    Duration wait = wanted.retryAfter();
    Answer answer = errors.of(429);
    return wait == null ? answer : answer.header("Retry-After", Long.toString(wait.toSeconds()));
  }

  /** The answer of an operation that was performed, spoiled by a fault. */
  static Outcome spoiled(Fault fault, Answer answer) {
    Delivery whole = Delivery.of(answer);
    if (fault instanceof Fault.Latency late) {
      return sent(fault, answer, whole.after(late.delay()));
    } else if (fault instanceof Fault.SlowLoris slow) {
      return sent(fault, answer, Delivery.drip(answer, slow.interval()));
    } else if (fault instanceof Fault.Truncate) {
      return sent(fault, answer, Delivery.halfThenClose(answer));
    } else if (fault instanceof Fault.StallBody) {
      return sent(fault, answer, Delivery.halfThenSilence(answer));
    } else if (fault instanceof Fault.MalformedJson) {
      return sent(fault, answer, Delivery.of(answer.withBody(cut(answer.body()))));
    }
    Delivery none = fault instanceof Fault.ResetAfterRead ? Delivery.reset() : Delivery.silence();
    return new Outcome(none, 0, answer.hasActed(), fault.name());
  }

  private static Outcome sent(Fault fault, Answer answer, Delivery delivery) {
    return new Outcome(delivery, answer.status(), answer.hasActed(), fault.name());
  }

  /** Half of a body, or an opening brace where there is no body to cut. */
  private static byte[] cut(byte[] body) {
    return body.length < 2
        ? "{".getBytes(StandardCharsets.UTF_8)
        : Arrays.copyOf(body, body.length / 2);
  }
}
