package io.github.agoraflux.spring;

import io.github.agoraflux.value.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;

/** Makes secrets of properties, so that nothing can print them. A blank one counts as missing. */
@ConfigurationPropertiesBinding
final class SecretConverter implements Converter<String, @Nullable Secret> {

  @Override
  public @Nullable Secret convert(String text) {
    return text.isBlank() ? null : Secret.of(text);
  }
}
