package io.github.agoraflux.spring.product;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.mediapull.MediaPull;
import io.github.agoraflux.spring.AgoraFluxAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** {@link MediaPull} as a bean, where the application has the product. */
@AutoConfiguration(after = AgoraFluxAutoConfiguration.class)
@ConditionalOnClass(MediaPull.class)
@ConditionalOnSingleCandidate(AgoraClient.class)
@EnableConfigurationProperties(MediaPullProperties.class)
public final class MediaPullAutoConfiguration {

  /** Created by Spring. */
  public MediaPullAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  MediaPull agoraMediaPull(AgoraClient agora, MediaPullProperties properties) {
    return MediaPull.over(agora, properties::applyTo);
  }
}
