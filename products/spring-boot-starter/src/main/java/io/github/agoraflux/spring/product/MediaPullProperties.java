package io.github.agoraflux.spring.product;

import io.github.agoraflux.mediapull.MediaPullSettings;
import io.github.agoraflux.mediapull.MediaPullSettingsBuilder;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Media Pull is used.
 *
 * @param pageSize Players that a page of a list holds at most, 1 to 500.
 * @param lookup When a player is looked for after a create whose fate is unclear.
 * @param notFoundWaits Wait before each time a player is updated again that Agora does not find.
 */
@ConfigurationProperties("agoraflux.media-pull")
public record MediaPullProperties(
    @DefaultValue("500") int pageSize,
    @NestedConfigurationProperty @Nullable PollingProperties lookup,
    @DefaultValue({"5s", "10s", "15s"}) List<Duration> notFoundWaits) {

  void applyTo(MediaPullSettingsBuilder settings) {
    settings
        .pageSize(pageSize)
        .lookup(PollingProperties.over(MediaPullSettings.LOOKUP, lookup))
        .notFoundWaits(Waits.of(notFoundWaits));
  }
}
