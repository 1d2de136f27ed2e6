package io.github.agoraflux.spring.product;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.spring.AgoraFluxAutoConfiguration;
import io.github.agoraflux.spring.ConditionalOnText;
import io.github.agoraflux.whiteboard.LegacyConversions;
import io.github.agoraflux.whiteboard.Whiteboard;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * {@link Whiteboard} and {@link LegacyConversions} as beans, where the application has the product.
 */
@AutoConfiguration(after = AgoraFluxAutoConfiguration.class)
@ConditionalOnClass(Whiteboard.class)
@ConditionalOnSingleCandidate(AgoraClient.class)
@EnableConfigurationProperties(WhiteboardProperties.class)
public final class WhiteboardAutoConfiguration {

  /** Created by Spring. */
  public WhiteboardAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnText("agoraflux.whiteboard.data-center")
  Whiteboard agoraWhiteboard(AgoraClient agora, WhiteboardProperties properties) {
    return Whiteboard.over(agora, properties.center(), properties::applyTo);
  }

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnText("agoraflux.whiteboard.data-center")
  LegacyConversions agoraLegacyConversions(AgoraClient agora, WhiteboardProperties properties) {
    return LegacyConversions.over(agora, properties.center(), properties::applyTo);
  }
}
