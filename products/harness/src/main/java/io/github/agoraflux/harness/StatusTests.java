package io.github.agoraflux.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.simulator.Fault;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DynamicTest;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/**
 * What the caller of a product gets for an error answer of each documented status, and what is
 * repeated after one, over real sockets.
 *
 * @param <F> the product's interface
 */
public final class StatusTests<F> {

  private static final int FIRST_OF_SERVER = 500;
  private static final int NOT_IMPLEMENTED = 501;
  private static final String RESOURCE = "4c014467d647bb87b60b719f6fa57686";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Map<Integer, Class<? extends AgoraException>> REFUSALS =
      Map.of(
          401, RejectedException.Unauthenticated.class,
          403, RejectedException.Forbidden.class,
          404, RejectedException.NotFound.class,
          409, RejectedException.Conflict.class,
          429, RejectedException.RateLimited.class);

  private final String product;
  private final Map<String, Function<F, Publisher<?>>> verbs;
  private final Set<String> creating;
  private final Map<String, Class<? extends AgoraException>> own;
  private final Consumer<? super AgoraException> also;

  private StatusTests(
      String product,
      Map<String, Function<F, Publisher<?>>> verbs,
      Set<String> creating,
      Map<String, Class<? extends AgoraException>> own,
      Consumer<? super AgoraException> also) {
    this.product = product;
    this.verbs = Map.copyOf(verbs);
    this.creating = Set.copyOf(creating);
    this.own = Map.copyOf(own);
    this.also = also;
  }

  /**
   * The operations of a product.
   *
   * @param product the product's name, with which its operations' ids begin
   * @param verbs a call of each operation, by the rest of its id
   * @param creating the operations whose fate a failure of the server leaves unclear
   * @param <F> the product's interface
   * @return what makes the tests
   */
  public static <F> StatusTests<F> of(
      String product, Map<String, Function<F, Publisher<?>>> verbs, Set<String> creating) {
    return new StatusTests<>(product, verbs, creating, Map.of(), told -> {});
  }

  /**
   * Expects an exception of the product's own.
   *
   * @param verb the operation, by the rest of its id
   * @param status the status it stands for
   * @param type the exception, exactly
   * @return what makes the tests
   */
  public StatusTests<F> but(String verb, int status, Class<? extends AgoraException> type) {
    Map<String, Class<? extends AgoraException>> more = new HashMap<>(own);
    more.put(name(verb, status), type);
    return new StatusTests<>(product, verbs, creating, more, also);
  }

  /**
   * Asserts more of every exception.
   *
   * @param also what else has to hold
   * @return what makes the tests
   */
  public StatusTests<F> and(Consumer<? super AgoraException> also) {
    return new StatusTests<>(product, verbs, creating, own, also);
  }

  /**
   * A test for each operation and status.
   *
   * @param wire gives the product and its simulator, without repeats
   * @param statuses the documented statuses
   * @return the tests
   */
  public Stream<DynamicTest> over(Supplier<Wire<F>> wire, int... statuses) {
    return verbs.keySet().stream()
        .sorted()
        .flatMap(verb -> IntStream.of(statuses).mapToObj(status -> test(wire, verb, status)));
  }

  /**
   * A test for each operation: that a lost answer is asked for once more, unless that might create
   * twice.
   *
   * @param wire gives the product and its simulator, with one repeat
   * @param fault what loses an answer
   * @return the tests
   */
  public Stream<DynamicTest> repeatedOver(Supplier<Wire<F>> wire, Fault fault) {
    return verbs.keySet().stream()
        .sorted()
        .map(
            verb ->
                DynamicTest.dynamicTest(
                    verb + " after " + fault.name(), () -> repeats(wire.get(), verb, fault)));
  }

  private DynamicTest test(Supplier<Wire<F>> wire, String verb, int status) {
    return DynamicTest.dynamicTest(name(verb, status), () -> verify(wire.get(), verb, status));
  }

  private void verify(Wire<F> wire, String verb, int status) {
    wire.reset();
    wire.agora()
        .faults()
        .inject(id(verb), Fault.status(status, null, Map.of("X-Resource-ID", RESOURCE)), 1);

    StepVerifier.create(Flux.from(call(verb).apply(wire.product())))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isExactlyInstanceOf(own.getOrDefault(name(verb, status), type(verb, status)))
                    .asInstanceOf(InstanceOfAssertFactories.type(AgoraException.class))
                    .satisfies(told -> verify(told, wire, verb, status))
                    .satisfies(also));
    assertThat(wire.requests()).isEqualTo(1);
  }

  private void verify(AgoraException told, Wire<F> wire, String verb, int status) {
    boolean mayBeRepeated = isUnclear(status) ? !creating.contains(verb) : status == 429;
    assertThat(told.operation()).isEqualTo(id(verb));
    assertThat(told.status()).isEqualTo(status);
    assertThat(told.resourceId()).isEqualTo(RESOURCE);
    assertThat(told.failure().message()).isNotBlank();
    assertThat(told.requestId()).isEqualTo(wire.lastRequest().header("X-Request-ID"));
    assertThat(told.attempts()).isEqualTo(1);
    assertThat(told.isRetryable()).isEqualTo(mayBeRepeated);
  }

  private void repeats(Wire<F> wire, String verb, Fault fault) {
    boolean mayBeRepeated = !creating.contains(verb);
    wire.reset();
    wire.agora().faults().inject(id(verb), fault, 1);

    Boolean isUnknown =
        Flux.from(call(verb).apply(wire.product()))
            .then(Mono.just(false))
            .onErrorResume(told -> Mono.just(told instanceof OutcomeUnknownException))
            .block(PATIENCE);

    assertThat(isUnknown).isEqualTo(!mayBeRepeated);
    assertThat(wire.agora().journal().count(id(verb))).isEqualTo(mayBeRepeated ? 2 : 1);
  }

  private Class<? extends AgoraException> type(String verb, int status) {
    if (status >= FIRST_OF_SERVER) {
      return isUnclear(status) && creating.contains(verb)
          ? OutcomeUnknownException.class
          : ServerException.class;
    }
    return REFUSALS.getOrDefault(status, RejectedException.class);
  }

  /** Whether the server may have done it; what it does not know at all it has not. */
  private static boolean isUnclear(int status) {
    return status >= FIRST_OF_SERVER && status != NOT_IMPLEMENTED;
  }

  private static String name(String verb, int status) {
    return verb + ": " + status;
  }

  private String id(String verb) {
    return product + "." + verb;
  }

  private Function<F, Publisher<?>> call(String verb) {
    Function<F, Publisher<?>> call = verbs.get(verb);
    if (call == null) {
      throw new IllegalArgumentException("verb must be one of " + verbs.keySet());
    }
    return call;
  }
}
