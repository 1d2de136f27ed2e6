package io.github.agoraflux.spring.product;

import io.github.agoraflux.mediapull.MediaPullSettings;
import io.github.agoraflux.mediapull.MediaPullSettingsBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Media Pull is used.
 *
 * @param pageSize Players that a page of a list holds at most, 1 to 500.
 * @param lookup When a player is looked for after a create whose fate is unclear.
 */
@ConfigurationProperties("agoraflux.media-pull")
public record MediaPullProperties(
    @DefaultValue("500") int pageSize,
    @NestedConfigurationProperty @Nullable PollingProperties lookup) {

  void applyTo(MediaPullSettingsBuilder settings) {
    settings.pageSize(pageSize).lookup(PollingProperties.over(MediaPullSettings.LOOKUP, lookup));
  }
}
