package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changes in a recording of a channel. What is null stays as it is.
 *
 * @param audio whose audio is recorded
 * @param video whose video is recorded
 * @param storage where the files go; all of it, also to renew its {@code stsToken} alone
 * @param extra fields of {@code clientRequest} that this record has no component for, by their name
 *     on the wire; sent as they are
 */
@Built
public record SubscriptionUpdate(
    @Nullable UidSelection audio,
    @Nullable UidSelection video,
    @Nullable StorageConfig storage,
    Map<String, Object> extra)
    implements RecordingUpdate {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if nothing changes
   */
  public SubscriptionUpdate {
    extra = ExtraFields.copyOf(extra);
    Check.that(
        audio != null || video != null || storage != null || !extra.isEmpty(),
        "update",
        "change something",
        "nothing");
    ExtraFields.check("extra", extra, Bodies.UpdateRequest.class);
  }

  /**
   * Begins an update.
   *
   * @return a builder with nothing set
   */
  public static SubscriptionUpdateBuilder builder() {
    return SubscriptionUpdateBuilder.builder();
  }
}
