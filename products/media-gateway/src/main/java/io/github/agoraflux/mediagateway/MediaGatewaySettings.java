package io.github.agoraflux.mediagateway;

import io.github.agoraflux.value.Built;

/**
 * How Media Gateway is used.
 *
 * @param mutePath where {@link MediaGateway#mute} is sent; null for {@link MutePath#COLLECTION}
 */
@Built
public record MediaGatewaySettings(MutePath mutePath) {

  /** Fills in defaults. */
  public MediaGatewaySettings {
    mutePath = mutePath == null ? MutePath.COLLECTION : mutePath;
  }

  /**
   * Begins settings.
   *
   * @return a builder with nothing set
   */
  public static MediaGatewaySettingsBuilder builder() {
    return MediaGatewaySettingsBuilder.builder();
  }
}
