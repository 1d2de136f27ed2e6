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
 * @param busyWaits Wait before each repeat of what was refused with code 20 in 5.x or 6.x.
 * @param lookupWaits Wait before each look at what a lost start has started.
 * @param stopWaits Wait before each repeat of a stop that may succeed later.
 * @param startPolling How a running agent or task is asked whether it has started.
 * @param statusPolling How a running agent or task is asked what it is doing.
 */
@ConfigurationProperties("agoraflux.speech-to-text")
public record SpeechToTextProperties(
    @DefaultValue({"1s", "3s", "6s"}) List<Duration> startWaits,
    @DefaultValue({"3s", "6s"}) List<Duration> busyWaits,
    @DefaultValue({"5s", "10s", "15s"}) List<Duration> lookupWaits,
    @DefaultValue({"5s", "10s", "15s", "30s", "30s"}) List<Duration> stopWaits,
    @NestedConfigurationProperty @Nullable PollingProperties startPolling,
    @NestedConfigurationProperty @Nullable PollingProperties statusPolling) {

  void applyTo(SpeechToTextSettingsBuilder settings) {
    SpeechToTextSettings usual = SpeechToTextSettingsBuilder.builder().build();
    settings
        .startWaits(Waits.of(startWaits))
        .busyWaits(Waits.of(busyWaits))
        .lookupWaits(Waits.of(lookupWaits))
        .stopWaits(Waits.of(stopWaits))
        .startPolling(PollingProperties.over(usual.startPolling(), startPolling))
        .statusPolling(PollingProperties.over(usual.statusPolling(), statusPolling));
  }
}
