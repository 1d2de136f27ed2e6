package io.github.agoraflux.notifications;

import io.github.agoraflux.value.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A secret that Agora signs notifications with.
 *
 * @param secret the secret, as Agora Console shows it
 * @param product the product whose notifications it signs; null for any
 */
public record SigningSecret(Secret secret, @Nullable ProductId product) {

  /**
   * A secret that may sign anything.
   *
   * @param secret the secret
   * @return the signing secret
   */
  public static SigningSecret of(Secret secret) {
    return new SigningSecret(secret, null);
  }

  /**
   * A secret of one product.
   *
   * @param product whose notifications it signs
   * @param secret the secret
   * @return the signing secret
   */
  public static SigningSecret of(ProductId product, Secret secret) {
    return new SigningSecret(secret, product);
  }

  boolean maySign(ProductId other) {
    return product == null || product.equals(other);
  }
}
