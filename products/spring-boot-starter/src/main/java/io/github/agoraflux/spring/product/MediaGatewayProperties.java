package io.github.agoraflux.spring.product;

import io.github.agoraflux.mediagateway.MediaGatewaySettingsBuilder;
import io.github.agoraflux.mediagateway.MutePath;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Media Gateway is used.
 *
 * @param mutePath Path under which streams are muted, where Agora's documents disagree.
 * @param conflictWaits Wait before each repeat of a call that met too many others for the same
 *     thing, so also their number.
 */
@ConfigurationProperties("agoraflux.media-gateway")
public record MediaGatewayProperties(
    @DefaultValue("collection") MutePath mutePath,
    @DefaultValue({"1s", "3s", "6s"}) List<Duration> conflictWaits) {

  void applyTo(MediaGatewaySettingsBuilder settings) {
    settings.mutePath(mutePath).conflictWaits(Waits.of(conflictWaits));
  }
}
