package io.github.agoraflux.spring.product;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.speechtotext.SpeechToText;
import io.github.agoraflux.speechtotext.SpeechToTextV6;
import io.github.agoraflux.spring.AgoraFluxAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * {@link SpeechToText} and {@link SpeechToTextV6} as beans, where the application has the product.
 */
@AutoConfiguration(after = AgoraFluxAutoConfiguration.class)
@ConditionalOnClass(SpeechToText.class)
@ConditionalOnSingleCandidate(AgoraClient.class)
@EnableConfigurationProperties(SpeechToTextProperties.class)
public final class SpeechToTextAutoConfiguration {

  /** Created by Spring. */
  public SpeechToTextAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  SpeechToText agoraSpeechToText(AgoraClient agora, SpeechToTextProperties properties) {
    return SpeechToText.over(agora, properties::applyTo);
  }

  @Bean
  @ConditionalOnMissingBean
  SpeechToTextV6 agoraSpeechToTextV6(AgoraClient agora, SpeechToTextProperties properties) {
    return SpeechToTextV6.over(agora, properties::applyTo);
  }
}
