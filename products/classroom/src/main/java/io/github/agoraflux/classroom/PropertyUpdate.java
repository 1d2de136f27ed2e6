package io.github.agoraflux.classroom;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Properties of your own to be set. Those of the same name are overwritten, others stay.
 *
 * @param properties the value of each key
 * @param common settings of an application beside its properties, which Agora does not describe;
 *     null for none, and for classrooms and users
 * @param cause why, for the clients who are told of it; null for no reason
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are
 */
@Built
public record PropertyUpdate(
    Map<String, Object> properties,
    @Nullable Map<String, Object> common,
    @Nullable Map<String, Object> cause,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Checks that there are properties, and copies all. */
  public PropertyUpdate {
    properties = ExtraFields.copyOf(Check.given("properties", properties));
    common = common == null ? null : ExtraFields.copyOf(common);
    cause = cause == null ? null : ExtraFields.copyOf(cause);
    extra = ExtraFields.copyOf(extra);
    ExtraFields.check("extra", extra, PropertyUpdate.class);
  }

  /**
   * Properties to be set for no given reason.
   *
   * @param properties the value of each key
   * @return the update
   */
  public static PropertyUpdate of(Map<String, Object> properties) {
    return new PropertyUpdate(properties, null, null, Map.of());
  }

  /**
   * Begins an update.
   *
   * @return a builder with nothing set
   */
  public static PropertyUpdateBuilder builder() {
    return PropertyUpdateBuilder.builder();
  }
}
