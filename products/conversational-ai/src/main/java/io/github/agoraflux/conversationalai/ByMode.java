package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.OpenEnum;
import java.util.Map;

/** A mode, and its config under a name that begins with that of the mode. */
record ByMode(String mode, @JsonAnyGetter Map<String, Object> config) {

  static ByMode of(OpenEnum<String> mode, Object config) {
    return named(mode.value(), mode.value() + "_config", config);
  }

  static ByMode named(String mode, String name, Object config) {
    return new ByMode(mode, Map.of(name, config));
  }
}
