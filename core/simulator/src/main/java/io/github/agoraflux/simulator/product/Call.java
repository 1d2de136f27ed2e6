package io.github.agoraflux.simulator.product;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.json.Shape;
import io.github.agoraflux.simulator.wire.Request;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that has found its endpoint.
 *
 * @param request the request
 * @param variables the decoded path variables
 * @param errors how the product words its errors
 */
public record Call(Request request, Map<String, String> variables, ErrorBodies errors) {

  /**
   * A path variable.
   *
   * @param name its name in the template
   * @return its decoded value
   */
  public String variable(String name) {
    return Optional.ofNullable(variables.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no path variable " + name));
  }

  /**
   * The App ID in the path.
   *
   * @return its value
   */
  public String appId() {
    return variable("appId");
  }

  /**
   * A query parameter.
   *
   * @param name its name
   * @return its first value, or null if it is absent
   */
  public @Nullable String query(String name) {
    return request.head().target().query(name);
  }

  /**
   * A query parameter that must be there.
   *
   * @param name its name
   * @return its first value
   * @throws Refusal if it is absent or empty
   */
  public String requiredQuery(String name) {
    String value = query(name);
    if (value == null || value.isEmpty()) {
      throw invalid(name);
    }
    return value;
  }

  /**
   * A query parameter that is a whole number.
   *
   * @param name its name
   * @param usual what it is when it is absent
   * @return the number
   * @throws Refusal if it is there and is not made of digits alone
   */
  public long number(String name, long usual) {
    return number(name, usual, 0, Long.MAX_VALUE);
  }

  /**
   * A query parameter that is a whole number within bounds.
   *
   * @param name its name
   * @param usual what it is when it is absent
   * @param least the least it may be, at least 0
   * @param most the most it may be
   * @return the number
   * @throws Refusal if it is there and is not made of digits alone, or lies outside
   */
  public long number(String name, long usual, long least, long most) {
    return query(name) == null ? usual : requiredNumber(name, least, most);
  }

  /**
   * A query parameter that must be there and a whole number.
   *
   * @param name its name
   * @return the number
   * @throws Refusal if it is absent or not made of digits alone
   */
  public long requiredNumber(String name) {
    return requiredNumber(name, 0, Long.MAX_VALUE);
  }

  private long requiredNumber(String name, long least, long most) {
    return Numbers.digits(query(name))
        .filter(number -> number >= least && number <= most)
        .orElseThrow(() -> invalid(name));
  }

  /**
   * The body as a JSON object.
   *
   * @return the object
   * @throws Refusal if the body is not JSON or not an object
   */
  public Map<String, @Nullable Object> body() {
    return Json.readObject(request.body()).orElseThrow(() -> invalid("body"));
  }

  /**
   * The body as a JSON object of a certain shape.
   *
   * @param shape what it has to look like
   * @return the object
   * @throws Refusal if the body is not JSON, not an object, or does not fit
   */
  public Map<String, @Nullable Object> body(Shape shape) {
    Map<String, @Nullable Object> body = body();
    check(body, shape);
    return body;
  }

  /**
   * Checks an object that came in the body.
   *
   * @param object the object
   * @param shape what it has to look like
   * @throws Refusal if it does not fit
   */
  public void check(Map<String, @Nullable Object> object, Shape shape) {
    shape.misfit("", object).ifPresent(this::refuse);
  }

  /**
   * A refusal of a parameter.
   *
   * @param parameter its name
   * @return the refusal, to be thrown
   */
  public Refusal invalid(String parameter) {
    return new Refusal(errors.invalid(parameter));
  }

  private void refuse(String parameter) {
    throw invalid(parameter);
  }
}
