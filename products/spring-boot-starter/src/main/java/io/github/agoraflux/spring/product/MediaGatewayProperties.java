package io.github.agoraflux.spring.product;

import io.github.agoraflux.mediagateway.MediaGatewaySettingsBuilder;
import io.github.agoraflux.mediagateway.MutePath;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Media Gateway is used.
 *
 * @param mutePath Path under which streams are muted, where Agora's documents disagree.
 */
@ConfigurationProperties("agoraflux.media-gateway")
public record MediaGatewayProperties(@DefaultValue("collection") MutePath mutePath) {

  void applyTo(MediaGatewaySettingsBuilder settings) {
    settings.mutePath(mutePath);
  }
}
