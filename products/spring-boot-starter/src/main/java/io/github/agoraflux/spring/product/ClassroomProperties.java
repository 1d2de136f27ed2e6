package io.github.agoraflux.spring.product;

import io.github.agoraflux.classroom.ClassroomSettings;
import io.github.agoraflux.classroom.ClassroomSettingsBuilder;
import io.github.agoraflux.classroom.ResourcePath;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Flexible Classroom is used.
 *
 * @param resourcePath Path under which public resources are asked for, where Agora's documents
 *     disagree.
 * @param recordingPolling How a running recording is asked what it is doing.
 * @param conversionPolling How a public resource is asked for the progress of its conversion.
 */
@ConfigurationProperties("agoraflux.classroom")
public record ClassroomProperties(
    @DefaultValue("without-region") ResourcePath resourcePath,
    @NestedConfigurationProperty @Nullable PollingProperties recordingPolling,
    @NestedConfigurationProperty @Nullable PollingProperties conversionPolling) {

  void applyTo(ClassroomSettingsBuilder settings) {
    ClassroomSettings usual = ClassroomSettings.builder().build();
    settings
        .resourcePath(resourcePath)
        .recordingPolling(PollingProperties.over(usual.recordingPolling(), recordingPolling))
        .conversionPolling(PollingProperties.over(usual.conversionPolling(), conversionPolling));
  }
}
