package io.github.agoraflux.spring.product;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.conversationalai.ConversationalAi;
import io.github.agoraflux.spring.AgoraFluxAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** {@link ConversationalAi} as a bean, where the application has the product. */
@AutoConfiguration(after = AgoraFluxAutoConfiguration.class)
@ConditionalOnClass(ConversationalAi.class)
@ConditionalOnSingleCandidate(AgoraClient.class)
@EnableConfigurationProperties(ConversationalAiProperties.class)
public final class ConversationalAiAutoConfiguration {

  /** Created by Spring. */
  public ConversationalAiAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  ConversationalAi agoraConversationalAi(AgoraClient agora, ConversationalAiProperties properties) {
    return ConversationalAi.over(agora, properties::applyTo);
  }
}
