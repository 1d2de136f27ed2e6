package io.github.agoraflux.spring.product;

import io.github.agoraflux.spring.SettingsException;
import io.github.agoraflux.whiteboard.DataCenter;
import io.github.agoraflux.whiteboard.PriorityPath;
import io.github.agoraflux.whiteboard.WhiteboardSettings;
import io.github.agoraflux.whiteboard.WhiteboardSettingsBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Interactive Whiteboard is used.
 *
 * @param dataCenter Data center where rooms and conversions live, such as us-sv. Without it there
 *     is no bean.
 * @param priorityPath Path under which conversions are prioritized, where Agora's documents
 *     disagree.
 * @param conversionPolling How a conversion is asked for its progress.
 */
@ConfigurationProperties("agoraflux.whiteboard")
public record WhiteboardProperties(
    @Nullable String dataCenter,
    @DefaultValue("task") PriorityPath priorityPath,
    @NestedConfigurationProperty @Nullable PollingProperties conversionPolling) {

  void applyTo(WhiteboardSettingsBuilder settings) {
    settings
        .priorityPath(priorityPath)
        .conversionPolling(
            PollingProperties.over(
                WhiteboardSettings.builder().build().conversionPolling(), conversionPolling));
  }

  DataCenter center() {
    if (dataCenter == null || dataCenter.isBlank()) {
      throw new SettingsException(
          "agoraflux.whiteboard.data-center is not set.",
          "Set agoraflux.whiteboard.data-center, such as to us-sv.",
          null);
    }
    return new DataCenter(dataCenter);
  }
}
