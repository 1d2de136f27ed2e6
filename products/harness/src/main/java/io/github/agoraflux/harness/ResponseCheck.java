package io.github.agoraflux.harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.json.JsonCodec;
import io.github.agoraflux.operation.Operation;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * That an answer reaches the caller as a value, and that nothing of it is lost on the way.
 *
 * @param <F> the product's interface
 */
final class ResponseCheck<F> {

  private static final JsonMapper JSON = new JsonMapper();

  private final Fixtures fixtures;
  private final Examples<F> examples;
  private final Stage<F> stage;
  private final JsonCodec codec = new JsonCodec();

  ResponseCheck(Fixtures fixtures, Examples<F> examples, Stage<F> stage) {
    this.fixtures = fixtures;
    this.examples = examples;
    this.stage = stage;
  }

  /** Performs the operation and has it answered with an example. */
  Performance perform(Fixture answer, String operation) {
    return stage.perform(
        AppIds.USUAL,
        answer.operation().equals(operation)
            ? examples.caller(answer)
            : examples.firstCall(operation),
        called -> called.equals(operation) ? answer.reply() : fixtures.success(called).reply());
  }

  void verify(Fixture example) {
    Performance performance = perform(example, example.operation());
    verifyNothingIsLost(example, performance.attempt(example.operation()).template());
    Class<? extends AgoraException> refusal = examples.refusal(example.name());
    if (refusal == null) {
      verifyValues(example.name(), performance);
    } else {
      assertThat(performance.failure()).as(example.name()).isExactlyInstanceOf(refusal);
      ErrorWords.of(example).verify(example, performance.failure());
    }
  }

  void verifyValues(String name, Performance performance) {
    if (performance.failure() != null) {
      throw new AssertionError(name + " failed: " + performance.failure(), performance.failure());
    }
    List<Object> values = examples.values(name);
    if (values == null) {
      assertThat(performance.values()).as(name + " emits").isNotEmpty();
    } else {
      assertThat(performance.values()).as(name + " emits").isEqualTo(values);
    }
  }

  private void verifyNothingIsLost(Fixture example, Operation.Template<?> operation) {
    List<Deviation> deviations = examples.deviations(example.name());
    JsonNode documented = Amendment.of(example.body(), deviations);
    if (!example.hasBody() && deviations.isEmpty()) {
      return;
    }
    assertThat(
            JsonComparison.PRESERVATION.differences(
                documented, readAndWritten(example, operation.answer())))
        .as(example.name() + " read as " + operation.answer().getName() + " and written again")
        .isEmpty();
  }

  /** What answers nothing keeps nothing, so that all of its example has to be a deviation. */
  private JsonNode readAndWritten(Fixture example, Class<?> type) {
    if (type == Void.class) {
      return JSON.createObjectNode();
    }
    Object answer = codec.decode(example.reply().body().getBytes(UTF_8), type);
    return JSON.readTree(codec.encode(answer));
  }
}
