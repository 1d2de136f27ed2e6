package io.github.agoraflux.spring.product;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.cloudrecording.CloudRecording;
import io.github.agoraflux.spring.AgoraFluxAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** {@link CloudRecording} as a bean, where the application has the product. */
@AutoConfiguration(after = AgoraFluxAutoConfiguration.class)
@ConditionalOnClass(CloudRecording.class)
@ConditionalOnSingleCandidate(AgoraClient.class)
@EnableConfigurationProperties(CloudRecordingProperties.class)
public final class CloudRecordingAutoConfiguration {

  /** Created by Spring. */
  public CloudRecordingAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  CloudRecording agoraCloudRecording(AgoraClient agora, CloudRecordingProperties properties) {
    return CloudRecording.over(agora, properties::applyTo);
  }
}
