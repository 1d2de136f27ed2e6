package io.github.agoraflux.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Makes secrets and App IDs of properties, for all properties of the starter. */
@AutoConfiguration
@Import({SecretConverter.class, AppIdConverter.class})
public final class ConvertersAutoConfiguration {

  /** Created by Spring. */
  public ConvertersAutoConfiguration() {}
}
