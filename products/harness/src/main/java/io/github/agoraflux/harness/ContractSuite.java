package io.github.agoraflux.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The tests of a product's contract: one for each example.
 *
 * @param <F> the product's interface
 */
final class ContractSuite<F> implements AutoCloseable {

  private final String product;
  private final Fixtures fixtures;
  private final Examples<F> examples;
  private final Stage<F> stage;
  private final RequestCheck<F> requests;
  private final ResponseCheck<F> responses;
  private final ErrorCheck<F> errors;
  private final FuzzStage<F> fuzzStage;
  private final FuzzCheck<F> fuzz;

  ContractSuite(String product, Fixtures fixtures, Examples<F> examples, Stage<F> stage) {
    this.product = product;
    this.fixtures = fixtures;
    this.examples = examples;
    this.stage = stage;
    this.requests = new RequestCheck<>(fixtures, examples, stage);
    this.responses = new ResponseCheck<>(fixtures, examples, stage);
    this.errors = new ErrorCheck<>(examples, responses);
    this.fuzzStage = stage.forFuzzing();
    this.fuzz = new FuzzCheck<>(fixtures, examples, fuzzStage, Fuzzing.asConfigured());
  }

  Stream<DynamicTest> requests() {
    return tests(fixtures.requests(), requests::verify);
  }

  Stream<DynamicTest> responses() {
    return tests(
        fixtures.responses(),
        answer -> {
          if (answer.isSuccessful()) {
            responses.verify(answer);
          } else {
            errors.verify(answer);
          }
        });
  }

  Stream<DynamicTest> errors() {
    return tests(fixtures.errors(), errors::verifyEverywhere);
  }

  Stream<DynamicTest> hostileAnswers() {
    return Stream.concat(
        tests(fixtures.responses(), fuzz::verify), tests(fixtures.errors(), fuzz::verifyError));
  }

  /** Requires that the list and the folder speak of the same examples. */
  void verifyNames() {
    assertThat(fixtures.requests()).as("requests below contract").isNotEmpty();
    assertThat(examples.names()).allMatch(fixtures::contains);
  }

  private static Stream<DynamicTest> tests(List<Fixture> examples, Consumer<Fixture> check) {
    return examples.stream().map(it -> dynamicTest(it.name(), () -> check.accept(it)));
  }

  /** How much was looked at, and where the library departs from it on purpose. */
  String report() {
    StringBuilder report =
        new StringBuilder()
            .append(product)
            .append(" contract: requests ")
            .append(fixtures.requests().size())
            .append(", answers ")
            .append(fixtures.responses().size())
            .append(", errors ")
            .append(fixtures.errors().size())
            .append(", deviations ")
            .append(examples.deviationCount());
    for (String name : examples.names()) {
      examples
          .deviations(name)
          .forEach(it -> report.append("\n  ").append(name).append(' ').append(it));
    }
    return report.toString();
  }

  /** How much was tried at random. */
  String fuzzReport() {
    return product + " " + fuzz.report();
  }

  @Override
  public void close() {
    fuzzStage.close();
    stage.close();
  }
}
