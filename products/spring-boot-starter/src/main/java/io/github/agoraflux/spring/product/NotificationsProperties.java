package io.github.agoraflux.spring.product;

import io.github.agoraflux.value.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the addresses are asked for that notifications come from.
 *
 * @param remembered How long the addresses are remembered that Agora told last.
 */
@ConfigurationProperties("agoraflux.notifications")
public record NotificationsProperties(@DefaultValue("24h") Duration remembered) {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the time is not longer than zero
   */
  public NotificationsProperties {
    Check.positive("agoraflux.notifications.remembered", remembered);
  }
}
