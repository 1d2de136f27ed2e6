package io.github.agoraflux.spring.webhook;

import io.github.agoraflux.notifications.SigningSecret;
import io.github.agoraflux.spring.SettingsException;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.Secret;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Agora's notifications are received, and which are believed.
 *
 * @param path Path that Agora is told to send to, such as /agora/notifications. Without it there is
 *     no endpoint. Needs WebFlux.
 * @param secrets Secrets that notifications are signed with, by product; several of one product
 *     while one replaces another.
 * @param acceptSha1 Whether the older signature is believed where the newer one is missing.
 * @param remembered How many notifications are remembered, so that one which is sent again is not
 *     dealt with again.
 */
@ConfigurationProperties("agoraflux.webhook")
public record WebhookProperties(
    @Nullable String path,
    @DefaultValue Map<WebhookProduct, List<Secret>> secrets,
    @DefaultValue("false") boolean acceptSha1,
    @DefaultValue("10000") int remembered) {

  static final String SECRETS = "agoraflux.webhook.secrets";

  private static final String PREFIX = "agoraflux.webhook.";

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if the path does not begin with a slash, or nothing would be
   *     remembered
   */
  public WebhookProperties {
    Check.that(
        path == null || path.isBlank() || path.startsWith("/"),
        PREFIX + "path",
        "begin with a slash",
        path);
    Check.range(PREFIX + "remembered", remembered, 1, Integer.MAX_VALUE);
    secrets = Map.copyOf(secrets);
  }

  String route() {
    if (path == null || path.isBlank()) {
      throw new SettingsException(
          "agoraflux.webhook.path is not set.", "Set agoraflux.webhook.path.", null);
    }
    return path;
  }

  List<SigningSecret> signingSecrets() {
    return secrets.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(entry.getKey()::signing))
        .toList();
  }
}
