package io.github.agoraflux.spring.product;

import io.github.agoraflux.conversationalai.ConversationalAiSettings;
import io.github.agoraflux.conversationalai.ConversationalAiSettingsBuilder;
import io.github.agoraflux.conversationalai.FillerNames;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Conversational AI is used.
 *
 * @param startWaits Wait before each repeat of a join whose outcome is unknown.
 * @param startPolling How a running agent is asked whether it has started.
 * @param statusPolling How a running agent is asked what it is doing.
 * @param fillerNames Names of the configs of filler words, where Agora's documents disagree.
 */
@ConfigurationProperties("agoraflux.conversational-ai")
public record ConversationalAiProperties(
    @DefaultValue({"1s", "3s", "6s"}) List<Duration> startWaits,
    @NestedConfigurationProperty @Nullable PollingProperties startPolling,
    @NestedConfigurationProperty @Nullable PollingProperties statusPolling,
    @DefaultValue("by-mode") FillerNames fillerNames) {

  void applyTo(ConversationalAiSettingsBuilder settings) {
    ConversationalAiSettings usual = ConversationalAiSettingsBuilder.builder().build();
    settings
        .startWaits(Waits.of(startWaits))
        .startPolling(PollingProperties.over(usual.startPolling(), startPolling))
        .statusPolling(PollingProperties.over(usual.statusPolling(), statusPolling))
        .fillerNames(fillerNames);
  }
}
