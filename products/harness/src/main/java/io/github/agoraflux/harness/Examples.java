package io.github.agoraflux.harness;

import io.github.agoraflux.error.AgoraException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * How the examples of a product come to life: the call that makes each request, and what is worth
 * saying of an answer beyond "it can be read". An example is named by the folder and file below
 * {@code contract}, without the product and the suffix: {@code create/request-1}, {@code
 * create/response-2}. An error of the whole product is {@code _errors/error-1}, and {@code
 * delete/_errors/error-1} where one operation takes it differently.
 *
 * @param <F> the product's interface
 */
public final class Examples<F> {

  private final String product;
  private final Map<String, Function<F, Publisher<?>>> requests = new LinkedHashMap<>();
  private final Map<String, Function<F, Publisher<?>>> callers = new LinkedHashMap<>();
  private final Map<String, List<Deviation>> deviations = new LinkedHashMap<>();
  private final Map<String, List<Object>> values = new LinkedHashMap<>();
  private final Map<String, Class<? extends AgoraException>> refusals = new LinkedHashMap<>();

  Examples(String product) {
    this.product = product;
  }

  /**
   * The call that makes a request.
   *
   * @param example such as {@code create/request-1}
   * @param call calls the product and returns what it returned
   * @param deviations where the request departs from the example on purpose
   * @return this list
   */
  public Examples<F> request(
      String example, Function<F, Publisher<?>> call, Deviation... deviations) {
    putOnce(requests, example, call);
    putOnce(this.deviations, example, List.of(deviations));
    return this;
  }

  /**
   * The call that an answer belongs to, where it is not the operation's first request.
   *
   * @param example such as {@code query/response-2}
   * @param call calls the product and returns what it returned
   * @return this list
   */
  public Examples<F> answerTo(String example, Function<F, Publisher<?>> call) {
    putOnce(callers, example, call);
    return this;
  }

  /**
   * Where reading an answer and writing it again departs from the example on purpose.
   *
   * @param example such as {@code query/response-2}
   * @param deviations the fields that are left out or written in another way
   * @return this list
   */
  public Examples<F> answer(String example, Deviation... deviations) {
    putOnce(this.deviations, example, List.of(deviations));
    return this;
  }

  /**
   * Exactly what an answer, or an error that is no failure to the caller, emits. Without this an
   * answer with a 2xx status must emit something.
   *
   * @param example such as {@code create/response-1}
   * @param values the values in order; none for an answer that completes empty
   * @return this list
   */
  public Examples<F> emits(String example, Object... values) {
    putOnce(this.values, example, List.of(values));
    return this;
  }

  /**
   * An answer that is a failure although its status is 2xx.
   *
   * @param example such as {@code start/response-3}
   * @param failure what the caller gets
   * @return this list
   */
  public Examples<F> refuses(String example, Class<? extends AgoraException> failure) {
    putOnce(refusals, example, failure);
    return this;
  }

  @Nullable Function<F, Publisher<?>> call(Fixture request) {
    return requests.get(request.name());
  }

  Function<F, Publisher<?>> caller(Fixture answer) {
    Function<F, Publisher<?>> own = callers.get(answer.name());
    return own == null ? firstCall(answer.operation()) : own;
  }

  Function<F, Publisher<?>> firstCall(String operation) {
    return requests.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(operation + "/"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no request of " + operation + " is listed"));
  }

  /** The operations that have a request, in the order they were listed. */
  List<String> operations() {
    return requests.keySet().stream()
        .map(name -> name.substring(0, name.indexOf('/')))
        .distinct()
        .toList();
  }

  List<Deviation> deviations(String name) {
    return deviations.getOrDefault(name, List.of());
  }

  int deviationCount() {
    return deviations.values().stream().mapToInt(List::size).sum();
  }

  @Nullable List<Object> values(String name) {
    return values.get(name);
  }

  @Nullable Class<? extends AgoraException> refusal(String name) {
    return refusals.get(name);
  }

  /** Every example that is spoken of. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(deviations.keySet());
    names.addAll(callers.keySet());
    names.addAll(values.keySet());
    names.addAll(refusals.keySet());
    return names;
  }

  private <V> void putOnce(Map<String, V> map, String example, V value) {
    String name = example.startsWith(Fixtures.ERRORS) ? example : product + "." + example;
    if (map.putIfAbsent(name, value) != null) {
      throw new IllegalArgumentException(name + " is listed twice");
    }
  }
}
