package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changes in a recording of a web page. What is null stays as it is.
 *
 * @param onHold true to pause, false to go on
 * @param rtmpUrl where the page is pushed to
 * @param storage where the files go; all of it, also to renew its {@code stsToken} alone
 * @param extra fields of {@code clientRequest} that this record has no component for, by their name
 *     on the wire; sent as they are
 */
@Built
public record WebPageUpdate(
    @Nullable Boolean onHold,
    @Nullable RtmpUrl rtmpUrl,
    @Nullable StorageConfig storage,
    Map<String, Object> extra)
    implements RecordingUpdate {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if nothing changes
   */
  public WebPageUpdate {
    extra = ExtraFields.copyOf(extra);
    Check.that(
        onHold != null || rtmpUrl != null || storage != null || !extra.isEmpty(),
        "update",
        "change something",
        "nothing");
    if (rtmpUrl != null) {
      rtmpUrl.check("rtmpUrl");
    }
    ExtraFields.check("extra", extra, Bodies.UpdateRequest.class);
  }

  /**
   * Begins an update.
   *
   * @return a builder with nothing set
   */
  public static WebPageUpdateBuilder builder() {
    return WebPageUpdateBuilder.builder();
  }
}
