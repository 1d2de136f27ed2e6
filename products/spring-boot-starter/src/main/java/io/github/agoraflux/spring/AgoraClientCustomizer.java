package io.github.agoraflux.spring;

import io.github.agoraflux.AgoraClientBuilder;

/**
 * Changes the client before it is built. Define beans of this type; they are asked in the order of
 * {@link org.springframework.core.annotation.Order}, after the properties were applied.
 */
@FunctionalInterface
public interface AgoraClientCustomizer {

  /**
   * Changes the client.
   *
   * @param client what the client is built with
   */
  void customize(AgoraClientBuilder client);
}
