package io.github.agoraflux.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Secret;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A converter was created (1), was changed (2), has another state (3) or was destroyed (4).
 *
 * @param converter the converter, as far as it is told of
 * @param at when it happened
 * @param fields which fields of the converter are told, with commas between; null for all
 * @param destroyReason why it was destroyed, else null
 * @param requestId the id of the request that was made, null for none
 * @see <a href="https://docs.agora.io/en/media-push/develop/receive-notifications">Media Push
 *     events</a>
 */
public record ConverterEvent(
    Converter converter,
    @JsonProperty("lts") Timestamp at,
    @Nullable String fields,
    @Nullable String destroyReason,
    @JsonProperty("xRequestId") @Nullable String requestId)
    implements NotificationEvent {

  /**
   * A converter. What is null was not told.
   *
   * @param id the converter's id
   * @param name its name
   * @param transcodeOptions how it transcodes, empty if it does not
   * @param rawOptions what it passes on, empty if it transcodes
   * @param rtmpUrl where it sends to; holds a key, so it is not printed
   * @param idleTimeout how long it may send nothing
   * @param createdAt when it was created
   * @param updatedAt when it was last changed
   * @param state {@code connecting}, {@code running} or {@code failed}
   */
  public record Converter(
      String id,
      @Nullable String name,
      Map<String, @Nullable Object> transcodeOptions,
      Map<String, @Nullable Object> rawOptions,
      @Nullable Secret rtmpUrl,
      @WireUnit(ChronoUnit.SECONDS) @Nullable Duration idleTimeout,
      @JsonProperty("createTs") @Nullable Timestamp createdAt,
      @JsonProperty("updateTs") @Nullable Timestamp updatedAt,
      @Nullable String state) {}
}
