package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of Agora's servers an agent may use.
 *
 * @param area those it may
 * @param excluded of all, those it may not; null for none. Only with {@link GeofenceArea#GLOBAL}
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 */
@Built
public record Geofence(
    GeofenceArea area,
    @JsonProperty("exclude_area") @Nullable GeofenceArea excluded,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; the request that has it checks. */
  public Geofence {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins a geofence.
   *
   * @return a builder with nothing set
   */
  public static GeofenceBuilder builder() {
    return GeofenceBuilder.builder();
  }

  /**
   * The servers of a region.
   *
   * @param area the region
   * @return the geofence
   */
  public static Geofence within(GeofenceArea area) {
    return new Geofence(area, null, Map.of());
  }

  /**
   * All servers but those of a region.
   *
   * @param area the region
   * @return the geofence
   */
  public static Geofence without(GeofenceArea area) {
    return new Geofence(GeofenceArea.GLOBAL, area, Map.of());
  }

  void check(String field) {
    Check.given(field + ".area", area);
    Check.that(
        excluded == null || area.equals(GeofenceArea.GLOBAL),
        field + ".excluded",
        "be given only with GLOBAL",
        excluded);
    Check.that(
        !GeofenceArea.GLOBAL.equals(excluded), field + ".excluded", "not be GLOBAL", excluded);
    ExtraFields.check(field + ".extra", extra, Geofence.class);
  }
}
