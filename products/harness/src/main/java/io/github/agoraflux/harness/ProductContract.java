package io.github.agoraflux.harness;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.AgoraClientBuilder;
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
 * kept. Answers that are disturbed at random must never do worse than be refused.
 *
 * @param <F> the product's interface
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ProductContract<F> {

  private final String product;
  private final Function<AgoraClient, F> face;
  private ContractSuite<F> suite;

  /**
   * The contract test of a product.
   *
   * @param product the product's name, with which its operations' ids begin
   * @param face makes the product's interface for a client
   */
  protected ProductContract(String product, Function<AgoraClient, F> face) {
    this.product = product;
    this.face = face;
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

  @BeforeAll
  final void open() {
    Examples<F> examples = new Examples<>(product);
    describe(examples);
    suite =
        new ContractSuite<>(
            product, Fixtures.of(getClass()), examples, new Stage<>(face, this::client));
  }

  @AfterAll
  final void close() {
    suite.close();
    System.out.println(suite.report());
    System.out.println(suite.fuzzReport());
  }

  /**
   * Every request example is sent as it stands.
   *
   * @return a test for each
   */
  @TestFactory
  @DisplayName("sends")
  public final Stream<DynamicTest> requests() {
    return suite.requests();
  }

  /**
   * Every answer example is understood.
   *
   * @return a test for each
   */
  @TestFactory
  @DisplayName("understands")
  public final Stream<DynamicTest> responses() {
    return suite.responses();
  }

  /**
   * Every error example becomes its exception.
   *
   * @return a test for each
   */
  @TestFactory
  @DisplayName("reports")
  public final Stream<DynamicTest> errors() {
    return suite.errors();
  }

  /**
   * Whatever is answered in place of an example becomes a value, or an exception that says so.
   *
   * @return a test for each
   */
  @TestFactory
  @DisplayName("survives")
  public final Stream<DynamicTest> hostileAnswers() {
    return suite.hostileAnswers();
  }

  /** Whatever is said is said of an example that exists. */
  @Test
  @DisplayName("speaks of examples that exist")
  public final void speaksOfExamplesThatExist() {
    suite.verifyNames();
  }
}
