package io.github.agoraflux.simulator.product;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One operation of a product: where it is found, what it costs and what it does. */
public final class Endpoint {

  private final String operationId;
  private final String method;
  private final List<PathTemplate> paths;
  private final List<Quota> quotas;
  private final @Nullable Authentication authentication;
  private final Handler handler;

  private Endpoint(
      String operationId,
      String method,
      List<PathTemplate> paths,
      List<Quota> quotas,
      @Nullable Authentication authentication,
      Handler handler) {
    this.operationId = operationId;
    this.method = method;
    this.paths = paths;
    this.quotas = quotas;
    this.authentication = authentication;
    this.handler = handler;
  }

  /**
   * Describes an operation.
   *
   * @param operationId its name, such as {@code media-push.create}
   * @param method its HTTP method
   * @param path its path, with variables in braces
   * @param handler what it does
   * @return the endpoint, without quotas
   */
  public static Endpoint of(String operationId, String method, String path, Handler handler) {
    return new Endpoint(
        operationId, method, List.of(PathTemplate.of(path)), List.of(), null, handler);
  }

  /**
   * This endpoint, found under another path as well.
   *
   * @param path the other path
   * @return the new endpoint
   */
  public Endpoint alsoAt(String path) {
    List<PathTemplate> more =
        Stream.concat(paths.stream(), Stream.of(PathTemplate.of(path))).toList();
    return new Endpoint(operationId, method, more, quotas, authentication, handler);
  }

  /**
   * This endpoint with rate limits.
   *
   * @param limits the limits, of which each has to grant a permit
   * @return the new endpoint
   */
  public Endpoint limitedBy(Quota... limits) {
    return new Endpoint(operationId, method, paths, List.of(limits), authentication, handler);
  }

  /**
   * This endpoint with its own authentication in place of the product's.
   *
   * @param own the check
   * @return the new endpoint
   */
  public Endpoint authenticatedBy(Authentication own) {
    return new Endpoint(operationId, method, paths, quotas, own, handler);
  }

  /**
   * The name of the operation.
   *
   * @return such as {@code media-push.create}
   */
  public String operationId() {
    return operationId;
  }

  String method() {
    return method;
  }

  List<PathTemplate> paths() {
    return paths;
  }

  /**
   * The rate limits.
   *
   * @return each of them has to grant a permit
   */
  public List<Quota> quotas() {
    return quotas;
  }

  /**
   * The authentication of this endpoint.
   *
   * @param ofProduct what the product uses
   * @return this endpoint's own, or the product's
   */
  public Authentication authentication(Authentication ofProduct) {
    return authentication == null ? ofProduct : authentication;
  }

  /**
   * What the operation does.
   *
   * @return its handler
   */
  public Handler handler() {
    return handler;
  }

  @Override
  public String toString() {
    return operationId;
  }
}
