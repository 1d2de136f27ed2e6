package io.github.agoraflux.simulator.product;

import io.github.agoraflux.simulator.json.Json;
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
