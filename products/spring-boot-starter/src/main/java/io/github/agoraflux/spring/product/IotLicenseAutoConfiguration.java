package io.github.agoraflux.spring.product;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.iotlicense.IotLicense;
import io.github.agoraflux.spring.AgoraFluxAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** {@link IotLicense} as a bean, where the application has the product. */
@AutoConfiguration(after = AgoraFluxAutoConfiguration.class)
@ConditionalOnClass(IotLicense.class)
@ConditionalOnSingleCandidate(AgoraClient.class)
@EnableConfigurationProperties(IotLicenseProperties.class)
public final class IotLicenseAutoConfiguration {

  /** Created by Spring. */
  public IotLicenseAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  IotLicense agoraIotLicense(AgoraClient agora, IotLicenseProperties properties) {
    return IotLicense.over(agora, properties::applyTo);
  }
}
