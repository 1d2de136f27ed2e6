package io.github.agoraflux.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/**
 * Arguments that break a rule, which are refused before a byte is sent.
 *
 * @param <F> the product's interface
 */
public final class ArgumentTests<F> {

  private final Supplier<Wire<F>> wire;
  private final List<DynamicTest> tests = new ArrayList<>();

  private ArgumentTests(Supplier<Wire<F>> wire) {
    this.wire = wire;
  }

  /**
   * No arguments yet.
   *
   * @param wire gives the product and its simulator
   * @param <F> the product's interface
   * @return what makes the tests
   */
  public static <F> ArgumentTests<F> over(Supplier<Wire<F>> wire) {
    return new ArgumentTests<>(wire);
  }

  /**
   * A call that has to be refused, where it is made or to the subscriber.
   *
   * @param complaint how the message begins: field and rule
   * @param call makes it
   * @return this
   */
  public ArgumentTests<F> refuse(String complaint, Function<F, Publisher<?>> call) {
    tests.add(DynamicTest.dynamicTest(complaint, () -> verify(complaint, call)));
    return this;
  }

  /**
   * All of them.
   *
   * @return a test for each call
   */
  public Stream<DynamicTest> tests() {
    return tests.stream();
  }

  private void verify(String complaint, Function<F, Publisher<?>> call) {
    StepVerifier.create(Flux.defer(() -> call.apply(wire.get().product())))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(complaint));
    assertThat(wire.get().requests()).isZero();
  }
}
