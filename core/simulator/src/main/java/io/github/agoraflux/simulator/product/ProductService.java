package io.github.agoraflux.simulator.product;

import java.util.List;

/** One of Agora's products, as a list of endpoints and the habits they share. */
public interface ProductService {

  /**
   * The operations.
   *
   * @return every endpoint of the product
   */
  List<Endpoint> endpoints();

  /**
   * How errors are worded.
   *
   * @return the error answers
   */
  ErrorBodies errors();

  /**
   * Who may call, unless an endpoint says otherwise.
   *
   * @return the check
   */
  Authentication authentication();

  /**
   * The header fields in which the request id is sent back.
   *
   * @return {@code X-Request-ID} unless overridden
   */
  default List<String> requestIdHeaders() {
    return List.of("X-Request-ID");
  }

  /**
   * Whether a body that is not declared as JSON is answered with 415.
   *
   * @return false unless overridden
   */
  default boolean insistsOnJson() {
    return false;
  }
}
