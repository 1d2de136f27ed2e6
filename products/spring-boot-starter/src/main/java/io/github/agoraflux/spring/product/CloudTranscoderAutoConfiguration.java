package io.github.agoraflux.spring.product;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.cloudtranscoder.CloudTranscoder;
import io.github.agoraflux.spring.AgoraFluxAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** {@link CloudTranscoder} as a bean, where the application has the product. */
@AutoConfiguration(after = AgoraFluxAutoConfiguration.class)
@ConditionalOnClass(CloudTranscoder.class)
@ConditionalOnSingleCandidate(AgoraClient.class)
@EnableConfigurationProperties(CloudTranscoderProperties.class)
public final class CloudTranscoderAutoConfiguration {

  /** Created by Spring. */
  public CloudTranscoderAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  CloudTranscoder agoraCloudTranscoder(AgoraClient agora, CloudTranscoderProperties properties) {
    return CloudTranscoder.over(agora, properties::applyTo);
  }
}
