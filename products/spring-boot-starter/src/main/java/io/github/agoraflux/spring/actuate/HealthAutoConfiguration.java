package io.github.agoraflux.spring.actuate;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.notifications.Notifications;
import io.github.agoraflux.spring.AgoraFluxAutoConfiguration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/**
 * A health indicator named {@code agoraflux} that watches the application's own calls. It is
 * switched off by {@code management.health.agoraflux.enabled}, as all indicators are.
 */
@AutoConfiguration(
    after = AgoraFluxAutoConfiguration.class,
    afterName = "io.github.agoraflux.spring.product.NotificationsAutoConfiguration",
    beforeName =
        "org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration")
@ConditionalOnClass({ReactiveHealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(AgoraClient.class)
public final class HealthAutoConfiguration {

  /** Created by Spring. */
  public HealthAutoConfiguration() {}

  /** Apart, for its condition cannot be looked at without the classes. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnEnabledHealthIndicator("agoraflux")
  @EnableConfigurationProperties(HealthProperties.class)
  static class IndicatorConfiguration {

    @Bean
    Encounters agoraEncounters() {
      return new Encounters(InstantSource.system());
    }

    @Bean
    @ConditionalOnMissingBean(name = "agorafluxHealthIndicator")
    AgoraHealthIndicator agorafluxHealthIndicator(
        Encounters encounters, HealthProperties properties, ObjectProvider<HealthProbe> probe) {
      return new AgoraHealthIndicator(
          encounters,
          properties,
          InstantSource.system(),
          Mono.defer(
              () ->
                  properties.probe()
                      ? Mono.justOrEmpty(probe.getIfAvailable()).flatMap(it -> Mono.from(it.call()))
                      : Mono.empty()));
    }
  }

  /** The addresses of notifications: a read that belongs to no project's quota. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(Notifications.class)
  static class ProbeConfiguration {

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(Notifications.class)
    HealthProbe agoraHealthProbe(Notifications notifications) {
      return notifications::addresses;
    }
  }
}
