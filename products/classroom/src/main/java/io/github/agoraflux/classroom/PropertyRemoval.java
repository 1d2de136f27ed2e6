package io.github.agoraflux.classroom;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Properties of your own to be deleted.
 *
 * @param properties their keys; a dot leads into nested ones. At least one
 * @param cause why, for the clients who are told of it; null for no reason
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are
 */
@Built
public record PropertyRemoval(
    List<String> properties,
    @Nullable Map<String, Object> cause,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Checks that there is a key, and copies all. */
  public PropertyRemoval {
    properties = Check.listOrEmpty(properties);
    Check.that(!properties.isEmpty(), "properties", "name a key", properties);
    properties.forEach(key -> Check.notBlank("properties", key));
    cause = cause == null ? null : ExtraFields.copyOf(cause);
    extra = ExtraFields.copyOf(extra);
    ExtraFields.check("extra", extra, PropertyRemoval.class);
  }

  /**
   * Properties to be deleted for no given reason.
   *
   * @param keys their keys
   * @return the removal
   */
  public static PropertyRemoval of(String... keys) {
    return new PropertyRemoval(List.of(keys), null, Map.of());
  }

  /**
   * Begins a removal.
   *
   * @return a builder with nothing set
   */
  public static PropertyRemovalBuilder builder() {
    return PropertyRemovalBuilder.builder();
  }
}
