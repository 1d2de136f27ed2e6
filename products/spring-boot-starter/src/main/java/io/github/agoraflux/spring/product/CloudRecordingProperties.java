package io.github.agoraflux.spring.product;

import io.github.agoraflux.cloudrecording.CloudRecordingSettings;
import io.github.agoraflux.cloudrecording.CloudRecordingSettingsBuilder;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient Cloud Recording is.
 *
 * @param startsAtATime How many recordings may be on their way from acquire to start at a time, at
 *     least 1; the others wait for their turn.
 * @param acquireWaits Wait before each time a recording acquires again where nobody knows what
 *     became of it, so also their number.
 * @param notCompletedWaits Wait before each repeat of a call that Agora did not complete in time,
 *     so also their number.
 * @param graceWaits Wait before each time a running recording is asked again that Agora does not
 *     find.
 * @param startPolling How a running recording is asked whether it has started.
 * @param statusPolling How a running recording is asked what it is doing.
 * @param resourceExpiry For how long a recording can be asked for, changed and stopped, 1 to 720
 *     whole hours.
 */
@ConfigurationProperties("agoraflux.cloud-recording")
public record CloudRecordingProperties(
    @DefaultValue("5") int startsAtATime,
    @DefaultValue({"1s", "3s", "6s"}) List<Duration> acquireWaits,
    @DefaultValue({"3s", "6s"}) List<Duration> notCompletedWaits,
    @DefaultValue({"5s", "10s", "15s", "30s", "30s"}) List<Duration> graceWaits,
    @NestedConfigurationProperty @Nullable PollingProperties startPolling,
    @NestedConfigurationProperty @Nullable PollingProperties statusPolling,
    @DefaultValue("720h") Duration resourceExpiry) {

  void applyTo(CloudRecordingSettingsBuilder settings) {
    CloudRecordingSettings usual = CloudRecordingSettingsBuilder.builder().build();
    settings
        .startsAtATime(startsAtATime)
        .acquireWaits(Waits.of(acquireWaits))
        .notCompletedWaits(Waits.of(notCompletedWaits))
        .graceWaits(Waits.of(graceWaits))
        .startPolling(PollingProperties.over(usual.startPolling(), startPolling))
        .statusPolling(PollingProperties.over(usual.statusPolling(), statusPolling))
        .resourceExpiry(resourceExpiry);
  }
}
