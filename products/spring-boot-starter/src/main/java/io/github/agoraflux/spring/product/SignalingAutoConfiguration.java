package io.github.agoraflux.spring.product;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.signaling.Signaling;
import io.github.agoraflux.spring.AgoraFluxAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/** {@link Signaling} as a bean, where the application has the product. */
@AutoConfiguration(after = AgoraFluxAutoConfiguration.class)
@ConditionalOnClass(Signaling.class)
@ConditionalOnSingleCandidate(AgoraClient.class)
public final class SignalingAutoConfiguration {

  /** Created by Spring. */
  public SignalingAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  Signaling agoraSignaling(AgoraClient agora) {
    return Signaling.over(agora);
  }
}
