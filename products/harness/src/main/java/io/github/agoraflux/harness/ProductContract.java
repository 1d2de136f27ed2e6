package io.github.agoraflux.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.AgoraClientBuilder;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The contract test of a product: its interface sends every documented request and understands
 * every documented answer. A product brings the examples, as {@code
 * contract/<operation>/request-n.json} and so on in its test resources, and the calls that make
 * them:
 *
 * <pre>{@code
 * class MediaPushContractTest extends ProductContract<MediaPush> {
 *
 *   MediaPushContractTest() {
 *     super("media-push", MediaPush::over);
 *   }
 *
 *   @Override
 *   protected void describe(Examples<MediaPush> examples) {
 *     examples
 *         .request("delete/request-1", push -> push.delete(REGION, CONVERTER))
 *         .emits("delete/response-1");
 *   }
 * }
 * }</pre>
 *
 * <p>Requests go over a socket to a server that answers what the examples say. Every request must
 * equal its example: method, path, query, headers and body. Every successful answer must be
 * readable, emit what {@link Examples#emits} says (something, if it says nothing), and lose no
 * field when written again. Every error must become its exception, with status, code and words
 * kept.
 *
 * @param <F> the product's interface
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ProductContract<F> {

  private final String product;
  private final Examples<F> examples;
  private final Function<AgoraClient, F> face;
  private Fixtures fixtures;
  private Stage<F> stage;
  private ResponseCheck<F> responses;

  /**
   * The contract test of a product.
   *
   * @param product the product's name, with which its operations' ids begin
   * @param face makes the product's interface for a client
   */
  protected ProductContract(String product, Function<AgoraClient, F> face) {
    this.product = product;
    this.face = face;
    this.examples = new Examples<>(product);
  }

  /**
   * Lists the call that makes each request, and what is worth saying of answers.
   *
   * @param examples the list to fill
   */
  protected abstract void describe(Examples<F> examples);

  /**
   * Changes the client, for products that take more than customer id and secret.
   *
   * @param client a builder with everything set
   */
  protected void client(AgoraClientBuilder client) {}

  Fixtures fixtures() {
    return Fixtures.of(getClass());
  }

  @BeforeAll
  final void open() {
    fixtures = fixtures();
    stage = new Stage<>(face, this::client);
    responses = new ResponseCheck<>(fixtures, examples, stage);
    describe(examples);
  }

  @AfterAll
  final void close() {
    stage.close();
    System.out.println(report());
  }

  /**
   * Every request example is sent as it stands.
   *
   * @return a test for each
   */
  @TestFactory
  @DisplayName("sends")
  public final Stream<DynamicTest> requests() {
    RequestCheck<F> check = new RequestCheck<>(fixtures, examples, stage);
    return tests(fixtures.requests(), check::verify);
  }

  /**
   * Every answer example is understood.
   *
   * @return a test for each
   */
  @TestFactory
  @DisplayName("understands")
  public final Stream<DynamicTest> responses() {
    ErrorCheck<F> errors = new ErrorCheck<>(examples, responses);
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

  /**
   * Every error example becomes its exception.
   *
   * @return a test for each
   */
  @TestFactory
  @DisplayName("reports")
  public final Stream<DynamicTest> errors() {
    ErrorCheck<F> errors = new ErrorCheck<>(examples, responses);
    return tests(fixtures.errors(), errors::verifyEverywhere);
  }

  /** Whatever is said is said of an example that exists. */
  @Test
  @DisplayName("speaks of examples that exist")
  public final void speaksOfExamplesThatExist() {
    assertThat(examples.names()).allMatch(fixtures::contains);
    assertThat(fixtures.requests()).as("requests below contract").isNotEmpty();
  }

  private static Stream<DynamicTest> tests(List<Fixture> examples, Consumer<Fixture> check) {
    return examples.stream().map(it -> dynamicTest(it.name(), () -> check.accept(it)));
  }

  private String report() {
    StringBuilder report =
        new StringBuilder()
            .append(product)
            .append(" contract: ")
            .append(fixtures.requests().size())
            .append(" requests, ")
            .append(fixtures.responses().size())
            .append(" answers, ")
            .append(fixtures.errors().size())
            .append(" errors, ")
            .append(examples.deviationCount())
            .append(" deviations");
    for (String name : examples.names()) {
      examples
          .deviations(name)
          .forEach(it -> report.append("\n  ").append(name).append(' ').append(it));
    }
    return report.toString();
  }
}
