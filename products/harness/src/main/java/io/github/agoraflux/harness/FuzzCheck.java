package io.github.agoraflux.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.value.SingleLine;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * That whatever a server answers becomes a value, or an exception that says in one line of bounded
 * length that the answer cannot be read or was a refusal.
 *
 * @param <F> the product's interface
 */
final class FuzzCheck<F> {

  private static final int GENERATIONS = 1_000;

  /** Four texts of the server's, each at most 503 characters, and what stands around them. */
  private static final int LONGEST = 3_000;

  private final Fixtures fixtures;
  private final Examples<F> examples;
  private final FuzzStage<F> stage;
  private final Fuzzing fuzzing;
  private final LongAdder inputs = new LongAdder();
  private final LongAdder crashes = new LongAdder();

  FuzzCheck(Fixtures fixtures, Examples<F> examples, FuzzStage<F> stage, Fuzzing fuzzing) {
    this.fixtures = fixtures;
    this.examples = examples;
    this.stage = stage;
    this.fuzzing = fuzzing;
  }

  /** An answer of an operation's own. */
  void verify(Fixture answer) {
    verify(answer, answer.operation(), examples.caller(answer));
  }

  /** An error of the whole product, with the first operation that may meet it. */
  void verifyError(Fixture error) {
    String operation =
        examples.operations().stream().filter(error::appliesTo).findFirst().orElseThrow();
    verify(error, operation, examples.firstCall(operation));
  }

  private void verify(Fixture answer, String operation, Function<F, Publisher<?>> call) {
    JqwikSession.run(
        () -> {
          RandomGenerator<byte[]> bodies =
              HostileAnswers.like(answer.body()).generator(GENERATIONS, true);
          Random random = fuzzing.random(answer.name());
          for (int i = 1; i <= fuzzing.tries(); i++) {
            byte[] body = bodies.next(random).value();
            inputs.increment();
            String crash = crash(call, given -> reply(given, operation, answer.status(), body));
            if (crash != null) {
              crashes.increment();
              throw new AssertionError(complaint(answer, i, crash, body));
            }
          }
        });
  }

  private Reply reply(Call call, String operation, int status, byte[] body) {
    String called = call.operation().id();
    return called.equals(operation)
        ? json(status, body)
        : json(200, fixtures.success(called).body().toString().getBytes(UTF_8));
  }

  private static Reply json(int status, byte[] body) {
    return Reply.of(status, FuzzCheck::header, body);
  }

  /** Every other header holds its own name, which is neither a number nor a date. */
  private static String header(@Nullable String name) {
    return "Content-Type".equals(name) ? "application/json" : String.valueOf(name);
  }

  /** What was wrong with the outcome of a call, null if nothing was. */
  private @Nullable String crash(Function<F, Publisher<?>> call, Function<Call, Reply> answer) {
    Throwable failure;
    try {
      failure = stage.perform(call, answer);
    } catch (StackOverflowError | RuntimeException thrown) {
      failure = thrown;
    }
    if (failure == null) {
      return null;
    }
    if (!isExpected(failure)) {
      return "failed with " + failure;
    }
    for (Throwable each = failure; each != null; each = each.getCause()) {
      String message = String.valueOf(each.getMessage());
      if (message.length() > LONGEST || message.codePoints().anyMatch(Character::isISOControl)) {
        return "has a message that is no single short line: " + SingleLine.of(message);
      }
    }
    return null;
  }

  private static boolean isExpected(Throwable failure) {
    return failure instanceof UnreadableAnswerException
        || failure instanceof RejectedException
        || failure instanceof ServerException
        || (failure instanceof OutcomeUnknownException
            && failure.getCause() instanceof AgoraException cause
            && isExpected(cause));
  }

  private String complaint(Fixture answer, int number, String crash, byte[] body) {
    return answer.name()
        + " with input "
        + number
        + " of seed "
        + fuzzing.seed()
        + ' '
        + crash
        + "; the input: "
        + SingleLine.of(new String(body, UTF_8));
  }

  String report() {
    return "fuzz inputs tried "
        + inputs.sum()
        + ", crashes "
        + crashes.sum()
        + ", seed "
        + fuzzing.seed();
  }
}
