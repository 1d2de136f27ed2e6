package io.github.agoraflux.spring;

import io.github.agoraflux.value.AppId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;

/** Makes an App ID of a property, so that a wrong one is told with its line. Blank is missing. */
@ConfigurationPropertiesBinding
final class AppIdConverter implements Converter<String, @Nullable AppId> {

  @Override
  public @Nullable AppId convert(String text) {
    return text.isBlank() ? null : AppId.of(text.strip());
  }
}
