package io.github.agoraflux.classroom;

import io.github.agoraflux.value.Built;

/**
 * How Flexible Classroom is used.
 *
 * @param resourcePath where the public resources are asked for; null for {@link
 *     ResourcePath#WITHOUT_REGION}
 */
@Built
public record ClassroomSettings(ResourcePath resourcePath) {

  /** Fills in defaults. */
  public ClassroomSettings {
    resourcePath = resourcePath == null ? ResourcePath.WITHOUT_REGION : resourcePath;
  }

  /**
   * Begins settings.
   *
   * @return a builder with nothing set
   */
  public static ClassroomSettingsBuilder builder() {
    return ClassroomSettingsBuilder.builder();
  }
}
