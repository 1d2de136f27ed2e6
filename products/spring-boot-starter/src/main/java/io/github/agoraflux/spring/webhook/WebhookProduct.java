package io.github.agoraflux.spring.webhook;

import io.github.agoraflux.notifications.ProductId;
import io.github.agoraflux.notifications.SigningSecret;
import io.github.agoraflux.value.Secret;
import org.jspecify.annotations.Nullable;

/** Whose notifications a secret signs. */
public enum WebhookProduct {
  /** Every product's. */
  ANY(null),
  /** Those of channels and their users. */
  RTC(ProductId.RTC),
  /** Cloud Recording's. */
  CLOUD_RECORDING(ProductId.CLOUD_RECORDING),
  /** Media Pull's. */
  MEDIA_PULL(ProductId.MEDIA_PULL),
  /** Media Push's. */
  MEDIA_PUSH(ProductId.MEDIA_PUSH),
  /** Media Gateway's. */
  MEDIA_GATEWAY(ProductId.MEDIA_GATEWAY),
  /** Real-Time Speech to Text's. */
  SPEECH_TO_TEXT(ProductId.SPEECH_TO_TEXT);

  private final @Nullable ProductId product;

  WebhookProduct(@Nullable ProductId product) {
    this.product = product;
  }

  SigningSecret signing(Secret secret) {
    return new SigningSecret(secret, product);
  }
}
