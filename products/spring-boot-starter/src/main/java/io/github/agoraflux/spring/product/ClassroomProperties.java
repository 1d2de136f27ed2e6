package io.github.agoraflux.spring.product;

import io.github.agoraflux.classroom.ClassroomSettingsBuilder;
import io.github.agoraflux.classroom.ResourcePath;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Flexible Classroom is used.
 *
 * @param resourcePath Path under which public resources are asked for, where Agora's documents
 *     disagree.
 */
@ConfigurationProperties("agoraflux.classroom")
public record ClassroomProperties(@DefaultValue("without-region") ResourcePath resourcePath) {

  void applyTo(ClassroomSettingsBuilder settings) {
    settings.resourcePath(resourcePath);
  }
}
