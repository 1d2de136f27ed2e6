package io.github.agoraflux.spring.product;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.mediapush.MediaPush;
import io.github.agoraflux.spring.AgoraFluxAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/** {@link MediaPush} as a bean, where the application has the product. */
@AutoConfiguration(after = AgoraFluxAutoConfiguration.class)
@ConditionalOnClass(MediaPush.class)
@ConditionalOnSingleCandidate(AgoraClient.class)
public final class MediaPushAutoConfiguration {

  /** Created by Spring. */
  public MediaPushAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  MediaPush agoraMediaPush(AgoraClient agora) {
    return MediaPush.over(agora);
  }
}
