package io.github.agoraflux.spring.product;

import io.github.agoraflux.speechtotext.SpeechToTextSettings;
import io.github.agoraflux.speechtotext.SpeechToTextSettingsBuilder;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient Real-Time Speech to Text is, in all versions.
 *
 * @param startWaits Wait before each repeat of a start whose outcome is unknown.
 * @param busyWaits Wait before each repeat of a start of 5.x or 6.x that was refused with code 20.
 * @param startPolling How a running agent or task is asked whether it has started.
 * @param statusPolling How a running agent or task is asked what it is doing.
 */
@ConfigurationProperties("agoraflux.speech-to-text")
public record SpeechToTextProperties(
    @DefaultValue({"1s", "3s", "6s"}) List<Duration> startWaits,
    @DefaultValue({"3s", "6s"}) List<Duration> busyWaits,
    @NestedConfigurationProperty @Nullable PollingProperties startPolling,
    @NestedConfigurationProperty @Nullable PollingProperties statusPolling) {

  void applyTo(SpeechToTextSettingsBuilder settings) {
    SpeechToTextSettings usual = SpeechToTextSettingsBuilder.builder().build();
    settings
        .startWaits(Waits.of(startWaits))
        .busyWaits(Waits.of(busyWaits))
        .startPolling(PollingProperties.over(usual.startPolling(), startPolling))
        .statusPolling(PollingProperties.over(usual.statusPolling(), statusPolling));
  }
}
