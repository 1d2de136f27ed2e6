package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Check;
import org.jspecify.annotations.Nullable;

/**
 * Which of Agora's servers an agent may use.
 *
 * @param area those it may
 * @param excluded of all, those it may not; null for none. Only with {@link GeofenceArea#GLOBAL}
 */
public record Geofence(
    GeofenceArea area, @JsonProperty("exclude_area") @Nullable GeofenceArea excluded) {

  /**
   * The servers of a region.
   *
   * @param area the region
   * @return the geofence
   */
  public static Geofence within(GeofenceArea area) {
    return new Geofence(area, null);
  }

  /**
   * All servers but those of a region.
   *
   * @param area the region
   * @return the geofence
   */
  public static Geofence without(GeofenceArea area) {
    return new Geofence(GeofenceArea.GLOBAL, area);
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
  }
}
