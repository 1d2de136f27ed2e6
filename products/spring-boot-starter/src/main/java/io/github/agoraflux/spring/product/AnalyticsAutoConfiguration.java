package io.github.agoraflux.spring.product;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.analytics.Analytics;
import io.github.agoraflux.spring.AgoraFluxAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/** {@link Analytics} as a bean, where the application has the product. */
@AutoConfiguration(after = AgoraFluxAutoConfiguration.class)
@ConditionalOnClass(Analytics.class)
@ConditionalOnSingleCandidate(AgoraClient.class)
public final class AnalyticsAutoConfiguration {

  /** Created by Spring. */
  public AnalyticsAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  Analytics agoraAnalytics(AgoraClient agora) {
    return Analytics.over(agora);
  }
}
