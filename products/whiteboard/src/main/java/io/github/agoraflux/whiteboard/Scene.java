package io.github.agoraflux.whiteboard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scene to add: a page of a whiteboard.
 *
 * @param name its name, without a slash, that no other scene of its directory has
 * @param background the image behind it; null for none
 * @param extra fields of the scene that this record has no component for, by their name on the
 *     wire; sent as they are
 */
@Built
public record Scene(
    String name,
    @JsonProperty("ppt") @Nullable BackgroundImage background,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; {@link ScenesSpec} checks. */
  public Scene {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * A scene with nothing behind it.
   *
   * @param name its name
   * @return the scene
   */
  public static Scene of(String name) {
    return new Scene(name, null, Map.of());
  }

  /**
   * A scene with an image behind it.
   *
   * @param name its name
   * @param background the image
   * @return the scene
   */
  public static Scene of(String name, BackgroundImage background) {
    return new Scene(name, background, Map.of());
  }

  /**
   * Begins a scene.
   *
   * @return a builder with nothing set
   */
  public static SceneBuilder builder() {
    return SceneBuilder.builder();
  }

  void check(String field) {
    Check.notBlank(field + ".name", name);
    Check.that(name.indexOf('/') < 0, field + ".name", "have no slash", name);
    if (background != null) {
      background.check(field + ".background");
    }
    ExtraFields.check(field + ".extra", extra, Scene.class);
  }
}
