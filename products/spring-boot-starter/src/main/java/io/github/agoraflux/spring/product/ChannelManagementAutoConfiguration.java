package io.github.agoraflux.spring.product;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.spring.AgoraFluxAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/** {@link ChannelManagement} as a bean, where the application has the product. */
@AutoConfiguration(after = AgoraFluxAutoConfiguration.class)
@ConditionalOnClass(ChannelManagement.class)
@ConditionalOnSingleCandidate(AgoraClient.class)
public final class ChannelManagementAutoConfiguration {

  /** Created by Spring. */
  public ChannelManagementAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  ChannelManagement agoraChannelManagement(AgoraClient agora) {
    return ChannelManagement.over(agora);
  }
}
