package io.github.agoraflux.spring.actuate;

import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Keeps secrets out of {@code /actuator/env} and {@code /actuator/configprops}, even where the
 * application lets these show values.
 */
@AutoConfiguration
@ConditionalOnClass(SanitizingFunction.class)
public final class SanitizingAutoConfiguration {

  /** Created by Spring. */
  public SanitizingAutoConfiguration() {}

  @Bean
  SanitizingFunction agoraSanitizingFunction() {
    return data -> SecretNames.isSecret(data.getKey()) ? data.withSanitizedValue() : data;
  }
}
