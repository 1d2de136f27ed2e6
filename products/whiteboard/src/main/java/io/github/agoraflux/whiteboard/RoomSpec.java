package io.github.agoraflux.whiteboard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A room to create.
 *
 * @param recorded whether it can be played back; null for no. Agora does not support it yet
 * @param limit how many writers and administrators may be in it at once, at least 0; 0 and null for
 *     any number
 * @param extra fields of the request that this record has no component for, by their name on the
 *     wire; sent as they are
 */
@Built
public record RoomSpec(
    @JsonProperty("isRecord") @Nullable Boolean recorded,
    @Nullable Integer limit,
    @JsonAnyGetter Map<String, Object> extra) {

  /**
   * Checks the rules of all fields.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public RoomSpec {
    extra = ExtraFields.copyOf(extra);
    Check.optionalRange("limit", limit, 0, Integer.MAX_VALUE);
    ExtraFields.check("extra", extra, RoomSpec.class);
  }

  /**
   * Begins a room.
   *
   * @return a builder with nothing set
   */
  public static RoomSpecBuilder builder() {
    return RoomSpecBuilder.builder();
  }
}
