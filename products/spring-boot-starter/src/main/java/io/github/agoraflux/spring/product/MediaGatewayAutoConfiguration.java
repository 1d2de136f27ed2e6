package io.github.agoraflux.spring.product;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.mediagateway.MediaGateway;
import io.github.agoraflux.spring.AgoraFluxAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** {@link MediaGateway} as a bean, where the application has the product. */
@AutoConfiguration(after = AgoraFluxAutoConfiguration.class)
@ConditionalOnClass(MediaGateway.class)
@ConditionalOnSingleCandidate(AgoraClient.class)
@EnableConfigurationProperties(MediaGatewayProperties.class)
public final class MediaGatewayAutoConfiguration {

  /** Created by Spring. */
  public MediaGatewayAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  MediaGateway agoraMediaGateway(AgoraClient agora, MediaGatewayProperties properties) {
    return MediaGateway.over(agora, properties::applyTo);
  }
}
