package io.github.agoraflux.mediapush;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.RtcNames;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a vertical layout.
 *
 * @param maxResolutionUid who is in the large window, 1 to 4294967295; null for whoever is loudest
 *     when the layout is refreshed
 * @param fillMode how pictures fill their windows; null for Agora's default, {@link FillMode#FILL}
 * @param refreshInterval how often the layout is refreshed, in whole seconds; null for Agora's
 *     default, 3 s. Agora's examples have it; its tables ask to contact its support instead
 */
public record VerticalLayout(
    @Nullable Long maxResolutionUid,
    @Nullable FillMode fillMode,
    @JsonProperty("refreshIntervalSec") @WireUnit(ChronoUnit.SECONDS)
        @Nullable Duration refreshInterval) {

  /**
   * A layout with a user in its large window.
   *
   * @param uid the user, 1 to 4294967295
   * @return the settings
   */
  public static VerticalLayout around(long uid) {
    return new VerticalLayout(uid, null, null);
  }

  /**
   * A layout with whoever is loudest in its large window.
   *
   * @return the settings
   */
  public static VerticalLayout aroundTheLoudest() {
    return new VerticalLayout(null, null, null);
  }

  void check(String field) {
    if (maxResolutionUid != null) {
      RtcNames.uid(field + ".maxResolutionUid", maxResolutionUid);
    }
    Fields.optionalSeconds(field + ".refreshInterval", refreshInterval);
  }
}
