package io.github.agoraflux.spring.product;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.notifications.Notifications;
import io.github.agoraflux.spring.AgoraFluxAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** {@link Notifications} as a bean, where the application has the product. */
@AutoConfiguration(after = AgoraFluxAutoConfiguration.class)
@ConditionalOnClass(Notifications.class)
@ConditionalOnSingleCandidate(AgoraClient.class)
@EnableConfigurationProperties(NotificationsProperties.class)
public final class NotificationsAutoConfiguration {

  /** Created by Spring. */
  public NotificationsAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  Notifications agoraNotifications(AgoraClient agora, NotificationsProperties properties) {
    return Notifications.over(agora, properties.remembered());
  }
}
