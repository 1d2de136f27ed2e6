package io.github.agoraflux.spring.product;

import io.github.agoraflux.cloudtranscoder.CloudTranscoderSettings;
import io.github.agoraflux.cloudtranscoder.CloudTranscoderSettingsBuilder;
import io.github.agoraflux.cloudtranscoder.WatermarkField;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Cloud Transcoding is used.
 *
 * @param watermarkField Spelling of the field of watermarks, where Agora's documents disagree.
 * @param tokenWaits Wait before each time another token is asked for, because it is unclear what
 *     came of the one before.
 * @param busyWaits Wait before each repeat of a create that was refused with code 65.
 * @param lookupWaits Wait before each time a running task is asked for again that Agora does not
 *     find.
 * @param startPolling How a running task is asked whether it has started.
 * @param statusPolling How a running task is asked what it is doing.
 */
@ConfigurationProperties("agoraflux.cloud-transcoder")
public record CloudTranscoderProperties(
    @DefaultValue("examples") WatermarkField watermarkField,
    @DefaultValue({"1s", "3s", "6s"}) List<Duration> tokenWaits,
    @DefaultValue({"3s", "6s"}) List<Duration> busyWaits,
    @DefaultValue({"5s", "10s", "15s", "30s", "30s"}) List<Duration> lookupWaits,
    @NestedConfigurationProperty @Nullable PollingProperties startPolling,
    @NestedConfigurationProperty @Nullable PollingProperties statusPolling) {

  void applyTo(CloudTranscoderSettingsBuilder settings) {
    CloudTranscoderSettings usual = CloudTranscoderSettingsBuilder.builder().build();
    settings
        .watermarkField(watermarkField)
        .tokenWaits(Waits.of(tokenWaits))
        .busyWaits(Waits.of(busyWaits))
        .lookupWaits(Waits.of(lookupWaits))
        .startPolling(PollingProperties.over(usual.startPolling(), startPolling))
        .statusPolling(PollingProperties.over(usual.statusPolling(), statusPolling));
  }
}
