package io.github.agoraflux.whiteboard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scenes to add to a directory.
 *
 * @param directory the path of the directory, which begins with a slash; created if it is not there
 * @param scenes the scenes in their order, at least one, each with a name of its own
 * @param extra fields of the request that this record has no component for, by their name on the
 *     wire; sent as they are
 */
@Built
public record ScenesSpec(
    @JsonProperty("path") String directory,
    List<Scene> scenes,
    @JsonAnyGetter Map<String, Object> extra) {

  /**
   * Checks the rules of all fields.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public ScenesSpec {
    scenes = Check.listOrEmpty(scenes);
    extra = ExtraFields.copyOf(extra);
    Fields.path("directory", directory);
    Check.that(!scenes.isEmpty(), "scenes", "not be empty", scenes);
    checkEach(scenes);
    ExtraFields.check("extra", extra, ScenesSpec.class);
  }

  private static void checkEach(List<Scene> scenes) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < scenes.size(); i++) {
      Scene scene = scenes.get(i);
      String field = "scenes[" + i + "]";
      scene.check(field);
      Check.that(names.add(scene.name()), field + ".name", "differ from the others", scene.name());
    }
  }

  /**
   * Begins scenes.
   *
   * @return a builder with nothing set
   */
  public static ScenesSpecBuilder builder() {
    return ScenesSpecBuilder.builder();
  }
}
