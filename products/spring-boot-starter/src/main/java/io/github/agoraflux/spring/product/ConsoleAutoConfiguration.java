package io.github.agoraflux.spring.product;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.console.Console;
import io.github.agoraflux.spring.AgoraFluxAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/** {@link Console} as a bean, where the application has the product. */
@AutoConfiguration(after = AgoraFluxAutoConfiguration.class)
@ConditionalOnClass(Console.class)
@ConditionalOnSingleCandidate(AgoraClient.class)
public final class ConsoleAutoConfiguration {

  /** Created by Spring. */
  public ConsoleAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  Console agoraConsole(AgoraClient agora) {
    return Console.over(agora);
  }
}
