package io.github.agoraflux.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.AgoraException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * That the client sends what an example says, no more and no less.
 *
 * @param <F> the product's interface
 */
final class RequestCheck<F> {

  private final Fixtures fixtures;
  private final Examples<F> examples;
  private final Stage<F> stage;

  RequestCheck(Fixtures fixtures, Examples<F> examples, Stage<F> stage) {
    this.fixtures = fixtures;
    this.examples = examples;
    this.stage = stage;
  }

  void verify(Fixture example) {
    Function<F, Publisher<?>> call = examples.call(example);
    if (call == null) {
      throw new AssertionError(example.name() + " must be listed with the call that makes it");
    }
    String appId = AppIds.of(example);
    Performance performance =
        stage.perform(appId, call, operation -> fixtures.success(operation).reply());
    rethrowUnlessAnswered(performance);
    Attempt attempt = performance.attempt(example.operation());
    ObjectNode expected = RequestDocument.expected(example, attempt.template(), appId);
    ObjectNode sent = RequestDocument.sent(attempt);
    RequestDocument.fillIn(expected, sent);
    List<Deviation> deviations = examples.deviations(example.name());
    JsonNode amended = Amendment.of(expected, deviations);
    List<String> differences =
        JsonComparison.EQUALITY.differences(
            RequestDocument.masked(amended), RequestDocument.masked(sent));
    assertThat(differences).as(example.name() + " " + deviations).isEmpty();
    assertThat(undeclared(attempt)).as("undeclared for a native image").isEmpty();
  }

  /** What JSON needs reflection for, and a native image would not have. */
  private static Set<String> undeclared(Attempt attempt) {
    Set<Class<?>> needed = new HashSet<>(ReflectedTypes.reachableFrom(attempt.template().answer()));
    needed.addAll(ReflectedTypes.in(attempt.call().operation().body()));
    return DeclaredTypes.missingAmong(needed);
  }

  /** What becomes of the answer is another test's matter. */
  private static void rethrowUnlessAnswered(Performance performance) {
    Throwable failure = performance.failure();
    boolean answered = failure instanceof AgoraException known && known.status() != null;
    if (failure != null && !answered) {
      throw new AssertionError("the call failed: " + failure, failure);
    }
  }
}
