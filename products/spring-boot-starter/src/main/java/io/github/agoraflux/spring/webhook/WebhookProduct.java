package io.github.agoraflux.spring.webhook;

import io.github.agoraflux.notifications.ProductId;
import io.github.agoraflux.notifications.SigningSecret;
import io.github.agoraflux.value.Secret;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose notifications a secret signs. */
public enum WebhookProduct {
  /** Every product's. */
  ANY,
  /** Those of channels and their users. */
  RTC,
  /** Cloud Recording's. */
  CLOUD_RECORDING,
  /** Media Pull's. */
  MEDIA_PULL,
  /** Media Push's. */
  MEDIA_PUSH,
  /** Media Gateway's. */
  MEDIA_GATEWAY,
  /** Real-Time Speech to Text's. */
  SPEECH_TO_TEXT;

  SigningSecret signing(Secret secret) {
    return new SigningSecret(secret, product());
  }

  /** What to do where there is no secret, or none that can be read. */
  static String advice() {
    return Arrays.stream(values())
        .map(product -> product.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(
            Collectors.joining(
                ", ", "Set " + WebhookProperties.SECRETS + ".<product>, for one of ", "."));
  }

  private @Nullable ProductId product() {
    return switch (this) {
      case ANY -> null;
      case RTC -> ProductId.RTC;
      case CLOUD_RECORDING -> ProductId.CLOUD_RECORDING;
      case MEDIA_PULL -> ProductId.MEDIA_PULL;
      case MEDIA_PUSH -> ProductId.MEDIA_PUSH;
      case MEDIA_GATEWAY -> ProductId.MEDIA_GATEWAY;
      case SPEECH_TO_TEXT -> ProductId.SPEECH_TO_TEXT;
    };
  }
}
